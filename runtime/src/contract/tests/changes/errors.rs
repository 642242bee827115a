//! Errors that come, go, or have another status.

use expect_test::expect;

change!(missing_error_breaks:
    { #[status(409)] UserExists, #[status(404)] NoSuchUser } => { #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: `user_exists` is gone
          - UserExists: status 409, type about:blank
          why: clients that handle this error will never see it again
          help: keep the variant for as long as clients may rely on it

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(new_error_is_compatible:
    { #[status(404)] NoSuchUser } => { #[status(404)] NoSuchUser, #[status(409)] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: `user_exists` is new
          + UserExists: status 409, type about:blank

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_status_breaks:
    { #[status(409)] UserExists } => { #[status(422)] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of `user_exists` changed
          - 409
          + 422
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(status_known_only_at_run_time_breaks:
    { #[status(409)] Upstream(http::StatusCode) } => { #[problem(redact)] Upstream(#[status] http::StatusCode) },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of `upstream` changed
          - 409
          + known only at run time
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: the detail of `upstream` is no longer sent
          - what `Display` writes
          why: clients that show it to people have nothing to show
          help: keep one: `#[problem(detail = "…")]`, or `#[problem(expose)]` if `Display` has nothing secret

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_rust_name_is_compatible:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(code = "user_exists")] Taken },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the Rust name of `user_exists` changed
          - UserExists
          + Taken

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(same_change_of_several_errors_is_one_change:
    #[status(404, allow(extension_name))] { NoUser { #[problem(extension)] id: u32 }, UnknownOrder { #[problem(extension)] id: u32 }, Expired } =>
    #[status(410, allow(extension_name))] { NoUser { #[problem(extension)] id: u64 }, UnknownOrder { #[problem(extension)] id: u64 }, Expired },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of 3 errors changed
          errors: `expired`, `no_user`, `unknown_order`
          - 404
          + 410
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: the member `id` of 2 errors has wider bounds
          errors: `no_user`, `unknown_order`
          - id: u32
          + id: u64
          why: clients may not be able to read the new value
          help: keep `id: u32`, and send what is new under another name

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(hidden_variant_is_compared:
    { #[status(404)] NoUser, #[doc(hidden)] #[status(410)] Internal, #[doc(hidden)] #[status(transparent)] Store(crate::contract::tests::Base) } =>
    { #[status(404)] NoUser, #[doc(hidden)] #[status(404)] Internal },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the status of `internal` changed
          - 410
          + 404
          why: clients, caches and proxies act on the status
          help: keep it, and give what is new an error of its own

        breaking: `unreachable` is gone
          - Unreachable: status 503, type https://example.com/probs/unreachable
          why: clients that handle this error will never see it again
          help: keep the variant for as long as clients may rely on it

        compatible: the transparent variant `ApiError::Store` is gone
          - ApiError::Store: errors of a known type

        breaking: 2, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(shared_code_outlives_a_variant:
    { #[status(404)] #[problem(code = "HE_02", shared)] A, #[status(404)] #[problem(code = "HE_02", shared)] B } => { #[status(404)] #[problem(code = "HE_02")] A },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: `HE_02` has one variant fewer
          - B: status 404, type about:blank
          + A: status 404, type about:blank

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(list_of_statuses_may_be_shorter_but_not_longer:
    { #[status(one_of(502, 504))] #[problem(redact)] A { #[status] status: http::StatusCode }, #[status(one_of(502, 504))] #[problem(redact)] B { #[status] status: http::StatusCode }, #[problem(redact)] C { #[status] status: http::StatusCode } } =>
    { #[status(one_of(502))] #[problem(redact)] A { #[status] status: http::StatusCode }, #[status(one_of(502, 503, 504))] #[problem(redact)] B { #[status] status: http::StatusCode }, #[status(one_of(502))] #[problem(redact)] C { #[status] status: http::StatusCode } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the list of statuses of `b` changed
          - 502, 504
          + 502, 503, 504
          why: clients, caches and proxies act on the status
          help: keep the list, and give what is new an error of its own

        compatible: the list of statuses of `a` changed
          - 502, 504
          + 502

        compatible: the list of statuses of `c` changed
          - any
          + 502

        breaking: 1, compatible: 2
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);
