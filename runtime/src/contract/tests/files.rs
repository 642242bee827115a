//! The file: its content, and the message where it is missing or damaged.

use super::{check, compared, fails_with, Base, Nested};
use crate::catalog::{Catalog, MemberSchema};
use crate::contract::lock::Lock;
use crate::contract::mode::Mode;
use expect_test::expect;
use serde_json::json;
use std::path::Path;

fn damaged(text: &str, mode: Mode) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    std::fs::write(&file, text).unwrap();
    check(Catalog::of::<Base>(), Path::new("errors.lock.json"), &file, mode)
}

/// Also where it may be written: what is there is not ours.
#[test]
fn directory_is_an_error_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    for mode in [Mode::Compare, Mode::Bless, Mode::Ci] {
        let message = check(Catalog::of::<Base>(), folder.path(), folder.path(), mode).unwrap_err();
        assert!(message.contains(&folder.path().display().to_string()), "{message}");
        assert!(!message.contains("STATUSFUL_BLESS"), "{message}");
    }
}

#[test]
fn file_is_sorted_and_ends_with_a_newline() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    check(Catalog::of::<Nested>(), &file, &file, Mode::Bless).unwrap();
    let text = std::fs::read_to_string(&file).unwrap();
    expect![[r#"
        {
          "version": 2,
          "errors": [
            {
              "code": "aborted",
              "name": "Aborted",
              "status": 409,
              "title": "Conflict",
              "grpc": "ABORTED",
              "jsonrpc": 1001,
              "detail": "display"
            },
            {
              "code": "answered",
              "name": "Answered",
              "status": null,
              "detail": "display with a 4xx"
            },
            {
              "code": "unreachable",
              "name": "Unreachable",
              "status": 503,
              "type": "https://example.com/probs/unreachable",
              "title": "Service Unavailable",
              "headers": {
                "retry-after": "120"
              },
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
              "headers": {
                "x-store": "1"
              }
            }
          ]
        }
    "#]]
    .assert_eq(&text);
    // As some editors and version control systems leave it.
    std::fs::write(&file, text.replace('\n', "\r\n")).unwrap();
    check(Catalog::of::<Nested>(), &file, &file, Mode::Compare).unwrap();
}

#[test]
fn missing_file_is_an_error_and_not_written() {
    let folder = tempfile::tempdir().unwrap();
    let (path, file) = (Path::new("errors.lock.json"), folder.path().join("errors.lock.json"));
    fails_with(
        check(Catalog::of::<Base>(), path, &file, Mode::Compare),
        &expect![[r#"
            the lock file `errors.lock.json` does not exist
              help: create it, read it, and commit it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    fails_with(
        check(Catalog::of::<Base>(), path, &file, Mode::Ci),
        &expect![[r#"
            the lock file `errors.lock.json` does not exist
              help: create it, read it, and commit it: `STATUSFUL_BLESS=1 cargo test` on your own machine, as `CI` is set here"#]],
    );
    assert!(!file.exists());
}

#[test]
fn invalid_file_is_reported_with_its_position() {
    fails_with(
        damaged("{\n  \"version\": 2,\n  \"errors\": [\n", Mode::Compare),
        &expect![[r#"
            the lock file `errors.lock.json` is not valid: EOF while parsing a list at line 4 column 0
              help: restore it from version control: `git checkout -- errors.lock.json`
              help: if it is lost, write it again: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    fails_with(
        damaged(r#"{"version":2,"errors":[{"code":"a","nmae":"A"}]}"#, Mode::Compare),
        &expect![[r#"
            the lock file `errors.lock.json` is not valid: unknown field `nmae`, expected one of `code`, `name`, `status`, `statuses`, `type`, `title`, `templates`, `grpc`, `jsonrpc`, `detail`, `limit`, `headers`, `members` at line 1 column 41
              help: restore it from version control: `git checkout -- errors.lock.json`
              help: if it is lost, write it again: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    fails_with(
        damaged("", Mode::Ci),
        &expect![[r#"
            the lock file `errors.lock.json` is not valid: EOF while parsing a value at line 1 column 0
              help: restore it from version control: `git checkout -- errors.lock.json`
              help: if it is lost, write it again: `STATUSFUL_BLESS=1 cargo test` on your own machine, as `CI` is set here"#]],
    );
    damaged("", Mode::Bless).unwrap();
}

#[test]
fn conflict_markers_are_reported() {
    fails_with(
        damaged("{\n<<<<<<< HEAD\n", Mode::Compare),
        &expect![[r#"
            the lock file `errors.lock.json` has conflict markers of an unfinished merge
              help: keep one side, and add what is missing: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn newer_file_is_not_replaced() {
    fails_with(
        damaged(r#"{"version":3,"shape":"new"}"#, Mode::Bless),
        &expect![[r#"
            the lock file `errors.lock.json` has version 3 of the format, and this version of statusful reads version 2
              help: update statusful: `cargo update -p statusful`"#]],
    );
}

/// What it does not say cannot be compared.
#[test]
fn older_file_is_replaced_only_when_blessing() {
    let text = r#"{"version":1,"errors":[]}"#;
    fails_with(
        damaged(text, Mode::Compare),
        &expect![[r#"
        the lock file `errors.lock.json` has version 1 of the format, which says less than version 2: an earlier version of statusful wrote it
          help: check with that version that nothing else differs, then write it again: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    damaged(text, Mode::Bless).unwrap();
}

#[test]
fn unreadable_file_is_reported() {
    let folder = tempfile::tempdir().unwrap();
    let message = check(Catalog::of::<Base>(), Path::new("errors.lock.json"), folder.path(), Mode::Bless);
    assert!(message.unwrap_err().contains(" cannot be read or written: "));
}

/// The file is as it was, until there is something to accept.
#[test]
fn another_spelling_of_the_same_json_is_no_change() {
    mod before {
        #[allow(dead_code)]
        #[derive(crate::HttpStatus)]
        #[status(409)]
        pub struct Taken {
            #[problem(extension)]
            pub free: Vec<u64>,
            #[problem(extension)]
            pub name: String,
        }
    }
    mod after {
        #[allow(dead_code)]
        #[derive(crate::HttpStatus)]
        #[status(409)]
        pub struct Taken {
            #[problem(extension)]
            pub free: Box<[usize]>,
            #[problem(extension)]
            pub name: std::borrow::Cow<'static, str>,
        }
    }
    let (before, after) = (Catalog::of::<before::Taken>(), Catalog::of::<after::Taken>());
    compared(before, after, Mode::Compare).unwrap();
    compared(before, after, Mode::Ci).unwrap();
    compared(before, after, Mode::Bless).unwrap();
}

/// A test that compared schemas now compares the Rust types.
#[test]
fn lost_schema_breaks() {
    let catalog = Catalog::of::<Base>();
    let meta = catalog.errors().first().unwrap();
    let schema = json!({ "type": "array", "items": { "type": "integer" } });
    let shards = MemberSchema { of: catalog, meta, name: "shards", schema, is_required: true };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    crate::contract::file::check(&Lock::of(catalog, &[shards]), "the errors", (&file, &file), Mode::Bless)
        .unwrap();
    fails_with(
        check(catalog, Path::new("errors.lock.json"), &file, Mode::Compare),
        &expect![[r#"
        the errors of `Base` differ from those in `errors.lock.json`

        breaking: the member `shards` of `unreachable` has no schema any more
          - shards: [integer]
          + shards: Vec<u8>
          why: its JSON may be another one, and from now on, only the Rust type is compared
          help: derive `statusful::utoipa::IntoResponses`, or `statusful::aide::OperationOutput`, where the error is defined

        breaking: 1, compatible: 0
          help: undo what breaks clients, or accept it once every client is ready for it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}
