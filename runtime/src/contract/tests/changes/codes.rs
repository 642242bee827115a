//! The code of an error changes, or whether it is sent.

use expect_test::expect;

change!(changed_code_is_recognized_by_name:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(code = "name_taken")] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `user_exists` changed
          - user_exists
          + name_taken
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "user_exists")]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_code_is_recognized_by_type:
    { #[status(409)] #[problem(type = "https://example.com/taken")] UserExists } =>
    { #[status(409)] #[problem(type = "https://example.com/taken")] NameTaken },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `user_exists` changed
          - user_exists
          + name_taken
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "user_exists")]`

        compatible: the Rust name of `user_exists` changed
          - UserExists
          + NameTaken

        breaking: 1, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_grpc_code_breaks:
    { #[status(409)] #[problem(grpc = "ALREADY_EXISTS")] UserExists } => { #[status(409)] #[problem(grpc = "ABORTED")] UserExists },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the gRPC code of `user_exists` changed
          - ALREADY_EXISTS
          + ABORTED
          why: gRPC clients act on the code
          help: keep it, and give what is new an error of its own

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(changed_jsonrpc_code_breaks:
    { #[status(409)] #[problem(jsonrpc = 1001)] A, #[status(404)] B, #[status(410)] #[problem(jsonrpc = 1003)] C } =>
    { #[status(409)] #[problem(jsonrpc = 1002)] A, #[status(404)] #[problem(jsonrpc = 1004)] B, #[status(410)] C },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the JSON-RPC code of `a` changed
          - 1001
          + 1002
          why: JSON-RPC clients act on the code
          help: keep it, whatever the order of the variants: `#[problem(jsonrpc = 1001)]`

        breaking: the JSON-RPC code of `c` changed
          - 1003
          why: JSON-RPC clients act on the code
          help: keep it, whatever the order of the variants: `#[problem(jsonrpc = 1003)]`

        compatible: the JSON-RPC code of `b` changed
          + 1004

        breaking: 2, compatible: 1
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(renamed_variant_is_offered_its_old_code:
    #[problem(base = "https://example.com/errors/")] { #[status(409)] UserExists, #[status(404)] NoSuchUser } =>
    #[problem(base = "https://example.com/errors/")] { #[status(409)] NameTaken, #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: `user_exists` seems to have been renamed
          - UserExists: status 409, type https://example.com/errors/user-exists
          + NameTaken: status 409, type https://example.com/errors/name-taken
          why: clients that handle this error will never see it again
          help: keep its code: `#[problem(code = "user_exists")]` (types that are generated from an OpenAPI document have the new name)
          help: if `NameTaken` is another error, keep `UserExists` for as long as clients may rely on it

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(renamed_variants_that_are_alike_are_not_guessed:
    { #[status(404)] NoUser, #[status(404)] NoOrder } => { #[status(404)] UserNotFound, #[status(404)] OrderNotFound },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: `no_order` is gone
          - NoOrder: status 404, type about:blank
          why: clients that handle this error will never see it again
          help: if the variant was renamed, keep its code: `#[problem(code = "no_order")]` (types that are generated from an OpenAPI document have the new name)
          help: keep the variant for as long as clients may rely on it

        breaking: `no_user` is gone
          - NoUser: status 404, type about:blank
          why: clients that handle this error will never see it again
          help: if the variant was renamed, keep its code: `#[problem(code = "no_user")]` (types that are generated from an OpenAPI document have the new name)
          help: keep the variant for as long as clients may rely on it

        compatible: `order_not_found` is new
          + OrderNotFound: status 404, type about:blank

        compatible: `user_not_found` is new
          + UserNotFound: status 404, type about:blank

        breaking: 2, compatible: 2
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(code_known_at_run_time_breaks:
    { #[status(409)] Taken { code: String } } => { #[status(409)] Taken { #[problem(code)] code: String } },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `taken` is known only at run time now
          + {code}
          why: clients that compare it will not find the value that they know
          help: keep it, and send what is new as a member of its own: `#[problem(extension)]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(redacted_errors_come_and_go:
    #[problem(redact(code))] { #[status(500)] A, #[status(500)] B } => #[problem(redact(code))] { #[status(500)] B, #[status(500)] C },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the Rust name of `internal_error` changed
          - A
          + C

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(code_that_is_no_longer_sent_breaks:
    #[problem(base = "urn:a:")] { #[status(404)] A, #[status(409)] B } => #[problem(base = "urn:a:", no_code)] { #[status(404)] A, #[status(409)] B },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        breaking: the code of `a` changed
          - a
          + none
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "a")]`

        breaking: the code of `b` changed
          - b
          + none
          why: clients that look for the code will not find it
          help: keep it, whatever the name of the variant: `#[problem(code = "b")]`

        breaking: 2, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(code_that_is_sent_now_is_compatible:
    #[problem(base = "urn:a:", no_code)] { #[status(404)] A } => #[problem(base = "urn:a:")] { #[status(404)] A },
    expect![[r#"
        the errors of `ApiError` differ from those in `errors.lock.json`

        compatible: the code of `urn:a:a` changed
          + a

        breaking: 0, compatible: 1
          help: no client breaks; accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);
