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
    assert!(code == Some(2) && said.contains("`main` is not a revision of git here"), "{said}");
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
