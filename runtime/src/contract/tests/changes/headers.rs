//! The header fields of an error change.

use expect_test::expect;

change!(missing_header_field_breaks:
    { #[status(503)] #[header(RETRY_AFTER = "9")] Closed } => { #[status(503)] #[header("x-until" = "9")] Closed },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the header field `retry-after` of `closed` is gone
          - retry-after
          why: clients that read the header field will not find it
          help: keep `#[header("retry-after" = …)]`, or the field of the variant that has its value

        compatible: the header field `x-until` of `closed` is new
          + x-until

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(scheme_that_is_gone_breaks:
    { #[status(401)] #[challenge(Bearer, realm = "api")] SignIn, #[status(401)] #[header(WWW_AUTHENTICATE = "Basic realm=\"a\"")] Again } =>
    { #[status(401)] #[challenge(Basic, realm = "api")] SignIn, #[status(401)] #[challenge(Bearer, realm = "b")] #[challenge(Basic, realm = "b")] Again },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the header field `www-authenticate` of `sign_in` has another value
          - Bearer realm="api"
          + Basic realm="api"
          why: clients that use what is no longer offered cannot go on
          help: keep `#[challenge(Bearer, …)]`, beside what is new

        compatible: the header field `www-authenticate` of `again` has another value
          - Basic realm="a"
          + Bearer realm="b", Basic realm="b"

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(scheme_is_known_also_if_a_parameter_is_a_field:
    { #[status(401)] #[challenge(Bearer, realm = "api")] SignIn, #[status(401)] #[challenge(Bearer, realm = realm)] Again { realm: String } } =>
    { #[status(401)] #[challenge(Bearer, realm = realm)] SignIn { realm: String }, #[status(401)] #[challenge(Basic, realm = realm)] Again { realm: String } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the header field `www-authenticate` of `again` has another value
          - Bearer realm="{realm}"
          + Basic realm="{realm}"
          why: clients that use what is no longer offered cannot go on
          help: keep `#[challenge(Bearer, …)]`, beside what is new

        compatible: the header field `www-authenticate` of `sign_in` has another value
          - Bearer realm="api"
          + Bearer realm="{realm}"

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(values_break_if_clients_compare_them:
    { #[status(503)] #[header(RETRY_AFTER = "9")] #[header("x-reason" = "quota")] #[header("x-cost" = "3")] #[header(ALLOW = "GET, POST")] Closed } =>
    { #[status(503)] #[header(RETRY_AFTER = "10")] #[header("x-reason" = "limit")] #[header("x-cost" = "4")] #[header(ALLOW = "GET")] Closed },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the header field `allow` of `closed` has another value
          - GET, POST
          + GET
          why: clients that use what is no longer offered cannot go on
          help: keep it: `#[header("allow" = "GET, POST")]`

        breaking: the header field `x-reason` of `closed` has another value
          - quota
          + limit
          why: clients compare a value that the API alone defines, and will not find it
          help: keep it: `#[header("x-reason" = "quota")]`

        compatible: the header field `retry-after` of `closed` has another value
          - 9
          + 10

        compatible: the header field `x-cost` of `closed` has another value
          - 3
          + 4

        breaking: 2, compatible: 2
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(value_that_is_known_only_at_run_time_breaks_if_clients_compare_it:
    { #[status(409)] #[header(LOCATION = "/users/7")] #[header("x-reason" = "quota")] Taken { id: u64 } } =>
    { #[status(409)] #[header(LOCATION = "/users/{id}")] #[header("x-reason" = "quota-{id}")] Taken { id: u64 } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the header field `x-reason` of `taken` has another value
          - quota
          + quota-{id}
          why: clients compare a value that the API alone defines, and will not find it
          help: keep it: `#[header("x-reason" = "quota")]`

        compatible: the header field `location` of `taken` has another value
          - /users/7
          + /users/{id}

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(value_that_was_known_only_at_run_time_may_be_any:
    { #[status(409)] #[header("x-reason" = "quota-{id}")] Taken { id: u64 } } => { #[status(409)] #[header("x-reason" = "quota")] Taken { id: u64 } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the header field `x-reason` of `taken` has another value
          - quota-{id}
          + quota

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);
