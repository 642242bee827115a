//! What is told of every kind of change.

use super::{is, told};
use crate::catalog::Catalog;
use crate::contract::mode::Mode;
use expect_test::expect;

/// Two versions of a type, and what is told of the second.
macro_rules! change {
    ($name:ident: {$($before:tt)*} => {$($after:tt)*}, $expected:expr) => {
        #[test]
        fn $name() {
            mod before {
                #[allow(dead_code)]
                #[derive(crate::HttpStatus)]
                pub enum ApiError { $($before)* }
            }
            mod after {
                #[allow(dead_code)]
                #[derive(crate::HttpStatus)]
                pub enum ApiError { $($after)* }
            }
            is(told(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Compare), &$expected);
            told(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Bless).unwrap();
            let in_ci = told(Catalog::of::<before::ApiError>(), Catalog::of::<after::ApiError>(), Mode::Ci).unwrap_err();
            assert!(in_ci.ends_with("on your own machine, as `CI` is set here"), "{in_ci}");
        }
    };
}

change!(an_error_that_is_gone_breaks_clients:
    { #[status(409)] UserExists, #[status(404)] NoSuchUser } => { #[status(404)] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: `user_exists` is gone
          - UserExists: status 409, type about:blank
          why: a client that handles this error never meets it again
          help: keep the variant for as long as a client may wait for it

        breaking: 1, compatible: 0
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(an_error_that_is_new_does_not:
    { #[status(404)] NoSuchUser } => { #[status(404)] NoSuchUser, #[status(409)] UserExists },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        compatible: `user_exists` is new
          + UserExists: status 409, type about:blank

        breaking: 0, compatible: 1
          help: no client breaks: accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(another_status_breaks_clients:
    { #[status(409)] UserExists } => { #[status(422)] UserExists },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the status of `user_exists` changed
          - 409
          + 422
          why: a client, a cache or a proxy that goes by the status acts on another one
          help: keep it, and give what is new an error of its own

        compatible: the title of `user_exists` changed
          - Conflict
          + Unprocessable Content

        breaking: 1, compatible: 1
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(a_status_that_is_found_as_the_program_runs_is_another_one:
    { #[status(409)] Upstream(http::StatusCode) } => { #[problem(redact)] Upstream(#[status] http::StatusCode) },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the status of `upstream` changed
          - 409
          + found as the program runs
          why: a client, a cache or a proxy that goes by the status acts on another one
          help: keep it, and give what is new an error of its own

        compatible: the title of `upstream` changed
          - Conflict

        breaking: 1, compatible: 1
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(another_code_is_known_by_the_name:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(code = "name_taken")] UserExists },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the code of `user_exists` changed
          - user_exists
          + name_taken
          why: a client that looks for the code does not find it
          help: keep it where the name changes: `#[problem(code = "user_exists")]`

        breaking: 1, compatible: 0
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(another_code_is_known_by_the_type:
    { #[status(409)] #[problem(type = "https://example.com/taken")] UserExists } =>
    { #[status(409)] #[problem(type = "https://example.com/taken")] NameTaken },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the code of `user_exists` changed
          - user_exists
          + name_taken
          why: a client that looks for the code does not find it
          help: keep it where the name changes: `#[problem(code = "user_exists")]`

        compatible: the name in Rust of `user_exists` changed
          - UserExists
          + NameTaken

        breaking: 1, compatible: 1
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(another_type_breaks_clients:
    { #[status(409)] #[problem(type = "https://example.com/taken")] UserExists, #[status(404)] NoSuchUser } =>
    { #[status(409)] UserExists, #[status(404)] #[problem(type = "https://example.com/none")] NoSuchUser },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the type of `no_such_user` changed
          - about:blank
          + https://example.com/none
          why: the type is what a client tells a problem by (RFC 9457, Section 3.1.1)
          help: keep it, and state `base` or `type` for other errors only

        breaking: the type of `user_exists` changed
          - https://example.com/taken
          + about:blank
          why: the type is what a client tells a problem by (RFC 9457, Section 3.1.1)
          help: keep it: `#[problem(type = "https://example.com/taken")]`

        breaking: 2, compatible: 0
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(another_title_does_not:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(title = "Taken")] UserExists },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        compatible: the title of `user_exists` changed
          - Conflict
          + Taken

        breaking: 0, compatible: 1
          help: no client breaks: accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(another_name_in_rust_does_not:
    { #[status(409)] UserExists } => { #[status(409)] #[problem(code = "user_exists")] Taken },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        compatible: the name in Rust of `user_exists` changed
          - UserExists
          + Taken

        breaking: 0, compatible: 1
          help: no client breaks: accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(a_member_that_is_gone_or_of_another_type_breaks_clients_and_a_new_one_does_not:
    { #[status(409)] UserExists { #[problem(extension)] name: String, #[problem(extension)] id: u32 } } =>
    { #[status(409)] UserExists { #[problem(extension)] id: u64, #[problem(extension)] free: Vec<String> } },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the member `id` of `user_exists` is of another type
          - id: u32
          + id: u64
          why: a client may not be able to read the new value
          help: keep `id: u32`, and send what is new under another name

        breaking: the member `name` of `user_exists` is gone
          - name: String
          why: a client that reads the member finds nothing
          help: keep `name: String`, and send what is new under another name

        compatible: the member `free` of `user_exists` is new
          + free: Vec<String>

        breaking: 2, compatible: 1
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(a_header_field_that_is_gone_breaks_clients_and_a_new_one_does_not:
    { #[status(503)] #[header(RETRY_AFTER = "9")] Closed } => { #[status(503)] #[header("x-until" = "9")] Closed },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the header field `retry-after` of `closed` is gone
          - retry-after
          why: a client that reads the field finds nothing
          help: keep `#[header("retry-after" = …)]`, or mark the field that has its value

        compatible: the header field `x-until` of `closed` is new
          + x-until

        breaking: 1, compatible: 1
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(another_grpc_code_breaks_clients:
    { #[status(409)] #[problem(grpc = "ALREADY_EXISTS")] UserExists } => { #[status(409)] #[problem(grpc = "ABORTED")] UserExists },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the gRPC code of `user_exists` changed
          - ALREADY_EXISTS
          + ABORTED
          why: a gRPC client that goes by the code acts on another one
          help: keep it, and give what is new an error of its own

        breaking: 1, compatible: 0
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(an_open_variant_is_told_as_open:
    { #[status(transparent)] Store(crate::contract::tests::Base) } => { #[status(transparent)] Store(crate::contract::tests::open::Error) },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: `unreachable` is gone
          - Unreachable: status 503, type https://example.com/probs/unreachable
          why: a client that handles this error never meets it again
          help: keep the variant for as long as a client may wait for it

        compatible: the transparent variant `ApiError::Store` is open now
          - ApiError::Store: errors of a known type
          + ApiError::Store: errors that are not known here

        breaking: 1, compatible: 1
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);

change!(a_transparent_variant_is_compared_with_its_header_fields:
    { #[status(transparent)] #[header("x-store" = "1")] Store(crate::contract::tests::Base), #[status(transparent)] Io(crate::contract::tests::open::Error) } =>
    { #[status(transparent)] Store(crate::contract::tests::Base), #[status(transparent)] Disk(crate::contract::tests::Base) },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        breaking: the header field `x-store` of `ApiError::Store` is gone
          - x-store
          why: a client that reads the field finds nothing
          help: keep `#[header("x-store" = …)]`, or mark the field that has its value

        compatible: the transparent variant `ApiError::Io` is gone
          - ApiError::Io: errors that are not known here

        compatible: the transparent variant `ApiError::Disk` is new
          + ApiError::Disk: errors of a known type

        breaking: 1, compatible: 2
          help: undo what breaks clients, or, when each of them is ready for it, accept it: `STATUSFUL_BLESS=1 cargo test`"#]]);
