//! `fix`.

use crate::fixture::Fixture;
use serde_json::Value;

const MISTAKES: &str = r#"//! Mistakes, and what is left of them.

use statusful::HttpStatus;

#[derive(HttpStatus)]
pub enum ApiError {
    /* häßlich */ #[status(CONFLIKT)] /* not ascii in front of it */
    UserExists,

    #[status("404")]
    NoSuchUser,

    #[status(Gone)]
    Deleted,

    #[status(440, allow(missing_header))]
    SessionOver,

    #[status(429)]
    #[header(RETRY_AFTER = 60)]
    #[problem(tilte = "Too fast")]
    RateLimited,

    #[status(420)]
    Calm,

    #[status(401)]
    Unauthenticated,

    #[status(499)]
    HungUp,

    #[status(409 | 410)]
    #[problem(expose = true)]
    Either,

    #[status(409)]
    #[problem(redact = false)]
    Shown,
}

macro_rules! error {
    ($name:ident, $code:tt) => {
        #[derive(HttpStatus)]
        #[status($code)]
        pub struct $name;
    };
}

error!(Teapot, 409);
error!(Taken, CONFLIKT);
"#;

#[test]
fn tree_that_is_not_committed_is_left_alone() {
    let fixture = Fixture::library("fix-dirty", &[("src/lib.rs", MISTAKES)]);
    let before = fixture.read("src/lib.rs");
    let (code, said) = fixture.said(&["fix"]);
    assert!(code == Some(2) && said.contains("`fix-dirty` is not under version control: git "), "{said}");
    assert!(said.contains("not a git repository"), "{said}");
    fixture.commit();
    fixture.write("notes.txt", "new");
    let (code, said) = fixture.said(&["fix"]);
    assert!(code == Some(2) && said.contains("has changes that are not committed"), "{said}");
    assert!(said.contains("help: fix it anyway: `--allow-dirty`"), "{said}");
    let (_, said) = fixture.said(&["fix", "--dry-run", "--format", "json"]);
    assert_eq!(fixture.read("src/lib.rs"), before);

    let read: Value = serde_json::from_str(&said).expect("JSON");
    let edits = read["applied"].as_array().expect("edits").iter();
    let edits: Vec<(&str, &str)> =
        edits.map(|edit| (edit["from"].as_str().unwrap(), edit["to"].as_str().unwrap())).collect();
    assert_eq!(
        edits,
        [
            ("CONFLIKT", "CONFLICT"),
            ("\"404\"", "404"),
            ("Gone", "GONE"),
            ("440", "401"),
            ("tilte", "title"),
            ("60", "\"60\""),
            ("expose = true", "expose"),
        ]
    );
    let left: Vec<&str> =
        read["remaining"].as_array().unwrap().iter().map(|it| it["left"].as_str().unwrap()).collect();
    assert_eq!(
        left,
        [
            "its help offers several edits: choose one",
            "the code has several meanings: choose one",
            "it is not certain what the edit replaces",
            "it is not certain what the edit replaces",
            "it is not certain what the edit replaces",
            "its help offers several edits: choose one",
        ]
    );
}

#[test]
fn other_packages_are_left_alone() {
    const MISTAKE: &str = "#[derive(statusful::HttpStatus)]\n#[status(CONFLIKT)]\npub struct Taken;\n";
    let fixture = Fixture::library("fix-siblings", &[("src/lib.rs", "")]);
    let manifest = fixture.read("Cargo.toml").replace("[workspace]\n", "");
    fixture.write("Cargo.toml", "[workspace]\nmembers = [\"one\", \"two\"]\nresolver = \"2\"\n");
    let one = manifest
        .replace("fix-siblings", "one")
        .replace("[dependencies]", "[dependencies]\ntwo = { path = \"../two\" }");
    fixture.write("one/Cargo.toml", &one);
    fixture.write("one/src/lib.rs", "#[path = \"../../shared.rs\"]\nmod shared;\n");
    fixture.write("shared.rs", MISTAKE);
    fixture.write("two/Cargo.toml", &manifest.replace("fix-siblings", "two"));
    fixture.write("two/src/lib.rs", MISTAKE);
    fixture.commit();
    // Not committed, and not looked at: it is not what is to be fixed.
    let dirty = MISTAKE.to_owned() + "// new\n";
    fixture.write("two/src/lib.rs", &dirty);
    let (code, said) = fixture.said(&["fix", "-p", "one"]);
    assert_eq!(
        (code, said.as_str()),
        (Some(1), "fixed: 0, remaining: 0\nrustc reports 1 other error: `cargo check`\n")
    );
    assert_eq!(fixture.read("two/src/lib.rs"), dirty);

    fixture.write("two/src/lib.rs", "");
    let (code, said) = fixture.said(&["fix", "-p", "one"]);
    assert!(code == Some(1) && said.contains("left: the file is not in the folder of the package"), "{said}");
    assert_eq!(fixture.read("shared.rs"), MISTAKE);
}
