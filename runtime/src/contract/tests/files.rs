//! The file: what stands in it, and what is told where it is missing or damaged.

use super::{is, Base, Nested};
use crate::catalog::Catalog;
use crate::contract::file::check;
use crate::contract::mode::Mode;
use expect_test::expect;
use std::path::Path;

fn damaged(text: &str, mode: Mode) -> Result<(), String> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    std::fs::write(&file, text).unwrap();
    check(Catalog::of::<Base>(), Path::new("errors.lock.json"), &file, mode)
}

/// Also where it may be written: what stands there is not ours.
#[test]
fn what_is_no_file_is_told_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    for mode in [Mode::Compare, Mode::Bless, Mode::Ci] {
        let told = check(Catalog::of::<Base>(), folder.path(), folder.path(), mode).unwrap_err();
        assert!(told.contains(&folder.path().display().to_string()), "{told}");
        assert!(!told.contains("STATUSFUL_BLESS"), "{told}");
    }
}

#[test]
fn the_file_is_sorted_and_ends_its_last_line() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    check(Catalog::of::<Nested>(), &file, &file, Mode::Bless).unwrap();
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
    "#]]
    .assert_eq(&text);
    // As some editors and version control systems leave it.
    std::fs::write(&file, text.replace('\n', "\r\n")).unwrap();
    check(Catalog::of::<Nested>(), &file, &file, Mode::Compare).unwrap();
}

#[test]
fn a_file_that_is_not_there_is_asked_for_and_never_written_by_the_way() {
    let folder = tempfile::tempdir().unwrap();
    let (path, file) = (Path::new("errors.lock.json"), folder.path().join("errors.lock.json"));
    is(
        check(Catalog::of::<Base>(), path, &file, Mode::Compare),
        &expect![[r#"
        `errors.lock.json`, the lock file of the errors, is not there
          help: create it, read it, and commit it: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    is(
        check(Catalog::of::<Base>(), path, &file, Mode::Ci),
        &expect![[r#"
        `errors.lock.json`, the lock file of the errors, is not there
          help: create it, read it, and commit it: `STATUSFUL_BLESS=1 cargo test` on your own machine, as `CI` is set here"#]],
    );
    assert!(!file.exists());
}

#[test]
fn a_damaged_file_is_told_with_the_place() {
    is(
        damaged("{\n  \"version\": 1,\n  \"errors\": [\n", Mode::Compare),
        &expect![[r#"
        `errors.lock.json` is no lock file that can be read: EOF while parsing a list at line 4 column 0
          help: take it back from version control: `git checkout -- errors.lock.json`
          help: if it is lost, write it anew: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    is(
        damaged(r#"{"version":1,"errors":[{"code":"a","nmae":"A"}]}"#, Mode::Compare),
        &expect![[r#"
        `errors.lock.json` is no lock file that can be read: unknown field `nmae`, expected one of `code`, `name`, `status`, `type`, `title`, `grpc`, `headers`, `members` at line 1 column 41
          help: take it back from version control: `git checkout -- errors.lock.json`
          help: if it is lost, write it anew: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
    is(
        damaged("", Mode::Ci),
        &expect![[r#"
        `errors.lock.json` is no lock file that can be read: EOF while parsing a value at line 1 column 0
          help: take it back from version control: `git checkout -- errors.lock.json`
          help: if it is lost, write it anew: `STATUSFUL_BLESS=1 cargo test` on your own machine, as `CI` is set here"#]],
    );
    damaged("", Mode::Bless).unwrap();
}

#[test]
fn a_merge_that_is_not_finished_is_told() {
    is(
        damaged("{\n<<<<<<< HEAD\n", Mode::Compare),
        &expect![[r#"
        `errors.lock.json` holds the marks of a merge that is not finished
          help: keep one side, and write what is missing: `STATUSFUL_BLESS=1 cargo test`"#]],
    );
}

#[test]
fn a_file_of_a_newer_version_is_not_replaced() {
    is(
        damaged(r#"{"version":2,"shape":"new"}"#, Mode::Bless),
        &expect![[r#"
        `errors.lock.json` is a lock file of version 2, and this statusful knows version 1
          help: use the statusful that wrote it: `cargo update -p statusful`"#]],
    );
}

#[test]
fn what_cannot_be_read_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let told = check(Catalog::of::<Base>(), Path::new("errors.lock.json"), folder.path(), Mode::Bless);
    assert!(told.unwrap_err().contains(", the lock file of the errors, cannot be used: "));
}
