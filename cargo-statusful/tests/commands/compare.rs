//! `diff`.

use crate::fixture::Fixture;

const ONE: &str = r#"{ "version": 2, "errors": [{ "code": "taken", "name": "Taken", "status": 409 }] }"#;
const NONE: &str = r#"{ "version": 2, "errors": [] }"#;

#[test]
fn verdict_is_exit_code() {
    let fixture = Fixture::empty("diff-verdict");
    fixture.write("one.json", ONE);
    fixture.write("none.json", NONE);
    let (code, said) = fixture.said(&["diff", "one.json", "none.json"]);
    assert!(code == Some(1) && said.starts_with("breaking: `taken` is gone\n"), "{said}");
    let (code, said) = fixture.said(&["diff", "none.json", "one.json"]);
    assert!(code == Some(0) && said.starts_with("compatible: `taken` is new\n"), "{said}");
    assert_eq!(
        fixture.said(&["diff", "one.json", "one.json"]),
        (Some(0), "no change that clients see\n".into())
    );

    let (code, said) = fixture.said(&["diff", "one.json", "none.json", "--format", "json"]);
    let read: serde_json::Value = serde_json::from_str(&said).expect("JSON");
    assert_eq!((code, read["verdict"].as_str()), (Some(1), Some("breaking")));
    assert_eq!(read["files"][0]["changes"][0]["what"], "`taken` is gone");
}

#[test]
fn what_is_no_lock_file_is_named() {
    let fixture = Fixture::empty("diff-hostile");
    fixture.write("one.json", ONE);
    for (text, reason) in [
        ("", "`bad.json` is not a lock file: it is not valid: EOF while parsing"),
        ("{}", "missing field `version`"),
        ("[1, 2", "it is not valid"),
        (r#"{ "version": 99 }"#, "it has version 99 of the format, and this version of statusful reads"),
        ("<<<<<<< HEAD\n{}", "it has conflict markers of an unfinished merge"),
        (r#"{ "version": 1, "operations": {}, "components": {} }"#, "the other those of operations"),
    ] {
        fixture.write("bad.json", text);
        let (code, said) = fixture.said(&["diff", "one.json", "bad.json"]);
        assert!(code == Some(2) && said.starts_with("error: ") && said.contains(reason), "{text}: {said}");
    }
    let (code, said) = fixture.said(&["diff", "one.json", "nowhere.json"]);
    assert!(code == Some(2) && said.contains("`nowhere.json` cannot be read: "), "{said}");
    let (code, said) = fixture.said(&["diff", "one.json"]);
    assert!(code == Some(2) && said.contains("help: name them: `cargo statusful diff OLD NEW`"), "{said}");
}

#[test]
fn revisions_are_compared() {
    let fixture = Fixture::empty("diff-revisions");
    let (code, said) = fixture.said(&["diff", "--from", "main"]);
    let reason = "`main` is not a revision of git here: git rev-parse: not a git repository";
    assert!(code == Some(2) && said.contains(reason), "{said}");
    fixture.write("api/errors.lock.json", ONE);
    fixture.write("api/more.lock.json", ONE);
    fixture.commit();
    fixture.git(&["tag", "old"]);
    fixture.write("api/errors.lock.json", NONE);
    fixture.git(&["commit", "--quiet", "--all", "--message", "remove"]);
    fixture.git(&["tag", "new"]);
    fixture.write("api/errors.lock.json", ONE);

    let (code, said) = fixture.said(&["diff", "--from", "old", "--to", "new"]);
    assert!(
        code == Some(1) && said.starts_with("api/errors.lock.json\n\nbreaking: `taken` is gone\n"),
        "{said}"
    );
    assert_eq!(fixture.said(&["diff", "--from", "old"]).0, Some(0));
    assert_eq!(fixture.said(&["diff", "--from", "new", "api/errors.lock.json"]).0, Some(0));
    let (code, said) = fixture.said(&["diff", "--from", "old", "gone.json"]);
    assert!(code == Some(2) && said.contains("git show: "), "{said}");
    let (code, said) = fixture.said(&["diff", "--from", "--output=x"]);
    assert_eq!(code, Some(2), "{said}");
    assert!(!fixture.folder.join("x").exists());
}

#[test]
fn reason_of_git_is_kept() {
    let fixture = Fixture::empty("diff-without-git");
    let output = fixture.command(&["diff", "--from", "main"]).env("PATH", "").output().expect("it runs");
    let said = String::from_utf8(output.stderr).expect("UTF-8");
    assert!(output.status.code() == Some(2) && said.contains("here: git does not run: "), "{said}");
}

#[test]
fn revision_is_no_option_of_git() {
    let fixture = Fixture::empty("diff-option");
    fixture.write("errors.lock.json", ONE);
    fixture.commit();
    fixture.git(&["update-ref", "refs/tags/--full-name", "HEAD"]);
    let (code, said) = fixture.said(&["diff", "--from=--full-name"]);
    assert_eq!((code, said.as_str()), (Some(0), "no change that clients see\n"));
}

#[test]
fn lock_file_that_is_gone_may_have_moved() {
    let fixture = Fixture::empty("diff-moved");
    fixture.write("errors.lock.json", ONE);
    fixture.commit();
    fixture.git(&["tag", "old"]);
    fixture.git(&["mv", "errors.lock.json", "api.lock.json"]);
    fixture.git(&["commit", "--quiet", "--all", "--message", "move"]);
    let help = "\n  help: `errors.lock.json` was there in `old`; if it moved, name both: `cargo statusful diff OLD NEW`\n";
    for to in [&[][..], &["--to", "HEAD"]] {
        let (code, said) = fixture.said(&[&["diff", "--from", "old"], to].concat());
        assert!(code == Some(2) && said.ends_with(help), "{said}");
    }
}

#[test]
fn control_characters_are_escaped() {
    let fixture = Fixture::empty("diff-control");
    fixture.write("none.json", NONE);
    for (written, shown) in [("\\u001b]0;x\\u0007", r"\u{1b}]0;x\u{7}"), ("\\u009b2J", r"\u{9b}2J")] {
        fixture.write("bad.json", &ONE.replace("taken", written).replace("Taken", written));
        let files = ["diff", "none.json", "bad.json"];
        let output = fixture.command(&files).env("CLICOLOR_FORCE", "1").output().expect("it runs");
        let text = String::from_utf8(output.stdout).expect("UTF-8");
        assert!(text.contains(shown) && !text.contains("\u{1b}]") && !text.contains('\u{9b}'), "{text:?}");
        let (_, json) = fixture.said(&[&files[..], &["--format", "json"]].concat());
        assert!(json.contains(written), "{json:?}");
    }
    let (_, said) = fixture.said(&["diff", "none.json", "\u{9b}2J.json"]);
    assert!(said.contains(r"error: `\u{9b}2J.json` cannot be read: "), "{said:?}");
}
