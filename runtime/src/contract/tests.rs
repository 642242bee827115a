//! What is told of every kind of change.

use super::file::{check, Mode};
use crate::catalog::Catalog;
use crate::HttpStatus;
use expect_test::{expect, Expect};
use std::path::Path;

mod open {
    #[derive(Debug)]
    pub struct Error;

    impl crate::HttpStatus for Error {
        fn status(&self) -> http::StatusCode {
            http::StatusCode::IM_A_TEAPOT
        }
    }
}

/// A folder with the lock file of `before`, compared with `after`.
fn told(before: &'static Catalog, after: &'static Catalog, mode: Mode) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    check(before, &file, &file, Mode::Bless).unwrap();
    check(before, &file, &file, Mode::Ci).unwrap();
    check(after, Path::new("errors.lock.json"), &file, mode)
}

fn damaged(text: &str, mode: Mode) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    std::fs::write(&file, text).unwrap();
    check(Base::CATALOG, Path::new("errors.lock.json"), &file, mode)
}

#[track_caller]
fn is(told: Result<(), String>, expected: &Expect) {
    expected.assert_eq(&told.unwrap_err());
}

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
            is(told(before::ApiError::CATALOG, after::ApiError::CATALOG, Mode::Compare), &$expected);
            told(before::ApiError::CATALOG, after::ApiError::CATALOG, Mode::Bless).unwrap();
            let in_ci = told(before::ApiError::CATALOG, after::ApiError::CATALOG, Mode::Ci).unwrap_err();
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
    { #[status(409)] UserExists } => { Answered(#[status] http::StatusCode), #[status(409)] UserExists },
    expect![[r#"
        the errors of `ApiError` are not those of `errors.lock.json`

        compatible: `answered` is new
          + Answered: status found as the program runs, type about:blank

        breaking: 0, compatible: 1
          help: no client breaks: accept it, and commit the file: `STATUSFUL_BLESS=1 cargo test`"#]]);

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
    { #[status(transparent)] Store(super::Base) } => { #[status(transparent)] Store(super::open::Error) },
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
    { #[status(transparent)] #[header("x-store" = "1")] Store(super::Base), #[status(transparent)] Io(super::open::Error) } =>
    { #[status(transparent)] Store(super::Base), #[status(transparent)] Disk(super::Base) },
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

/// One error.
#[allow(dead_code)]
#[derive(HttpStatus)]
#[problem(base = "https://example.com/probs/")]
pub enum Base {
    #[status(503)]
    #[header(RETRY_AFTER = "120")]
    Unreachable {
        #[problem(extension)]
        shards: Vec<u8>,
    },
}

#[allow(dead_code)]
#[derive(HttpStatus)]
enum Nested {
    #[status(transparent)]
    #[header("x-store" = "1")]
    Store(Base),
    #[status(transparent)]
    Io(open::Error),
    #[status(with = Nested::of_answer)]
    Answered,
    #[status(409)]
    #[problem(grpc = "ABORTED")]
    Aborted,
}

impl Nested {
    fn of_answer(&self) -> http::StatusCode {
        http::StatusCode::BAD_GATEWAY
    }
}

#[test]
fn the_file_is_sorted_and_ends_its_last_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    check(Nested::CATALOG, &file, &file, Mode::Bless).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    expect![[r#"
        {
          "version": 1,
          "errors": [
            {
              "code": "aborted",
              "name": "Aborted",
              "status": 409,
              "title": "Conflict",
              "grpc": "ABORTED"
            },
            {
              "code": "answered",
              "name": "Answered",
              "status": null
            },
            {
              "code": "unreachable",
              "name": "Unreachable",
              "status": 503,
              "type": "https://example.com/probs/unreachable",
              "title": "Service Unavailable",
              "headers": [
                "retry-after"
              ],
              "members": {
                "shards": "Vec<u8>"
              }
            }
          ],
          "transparent": [
            {
              "variant": "Nested::Io",
              "open": true
            },
            {
              "variant": "Nested::Store",
              "headers": [
                "x-store"
              ]
            }
          ]
        }
    "#]].assert_eq(&text);
    // As some editors and version control systems leave it.
    std::fs::write(&file, text.replace('\n', "\r\n")).unwrap();
    check(Nested::CATALOG, &file, &file, Mode::Compare).unwrap();
}

#[test]
fn a_file_that_is_not_there_is_asked_for_and_never_written_by_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let (path, file) = (Path::new("errors.lock.json"), folder.path().join("errors.lock.json"));
    is(check(Base::CATALOG, path, &file, Mode::Compare), &expect![[r#"
        `errors.lock.json`, the lock file of the errors, is not there
          help: create it, read it, and commit it: `STATUSFUL_BLESS=1 cargo test`"#]]);
    is(check(Base::CATALOG, path, &file, Mode::Ci), &expect![[r#"
        `errors.lock.json`, the lock file of the errors, is not there
          help: create it, read it, and commit it: `STATUSFUL_BLESS=1 cargo test` on your own machine, as `CI` is set here"#]]);
    assert!(!file.exists());
}

#[test]
fn a_damaged_file_is_told_with_the_place() {
    is(damaged("{\n  \"version\": 1,\n  \"errors\": [\n", Mode::Compare), &expect![[r#"
        `errors.lock.json` is no lock file that can be read: EOF while parsing a list at line 4 column 0
          help: take it back from version control: `git checkout -- errors.lock.json`
          help: if it is lost, write it anew: `STATUSFUL_BLESS=1 cargo test`"#]]);
    is(damaged(r#"{"version":1,"errors":[{"code":"a","nmae":"A"}]}"#, Mode::Compare), &expect![[r#"
        `errors.lock.json` is no lock file that can be read: unknown field `nmae`, expected one of `code`, `name`, `status`, `type`, `title`, `grpc`, `headers`, `members` at line 1 column 41
          help: take it back from version control: `git checkout -- errors.lock.json`
          help: if it is lost, write it anew: `STATUSFUL_BLESS=1 cargo test`"#]]);
    is(damaged("", Mode::Ci), &expect![[r#"
        `errors.lock.json` is no lock file that can be read: EOF while parsing a value at line 1 column 0
          help: take it back from version control: `git checkout -- errors.lock.json`
          help: if it is lost, write it anew: `STATUSFUL_BLESS=1 cargo test` on your own machine, as `CI` is set here"#]]);
    damaged("", Mode::Bless).unwrap();
}

#[test]
fn a_merge_that_is_not_finished_is_told() {
    is(damaged("{\n<<<<<<< HEAD\n", Mode::Compare), &expect![[r#"
        `errors.lock.json` holds the marks of a merge that is not finished
          help: keep one side, and write what is missing: `STATUSFUL_BLESS=1 cargo test`"#]]);
}

#[test]
fn a_file_of_a_newer_version_is_not_replaced() {
    is(damaged(r#"{"version":2,"shape":"new"}"#, Mode::Bless), &expect![[r#"
        `errors.lock.json` is a lock file of version 2, and this statusful knows version 1
          help: use the statusful that wrote it: `cargo update -p statusful`"#]]);
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let told = check(Base::CATALOG, Path::new("errors.lock.json"), folder.path(), Mode::Bless);
    assert!(told.unwrap_err().contains(", the lock file of the errors, cannot be used: "));
}
