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
    assert!(code == Some(2) && said.contains("`fix-dirty` is not under version control"), "{said}");
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
