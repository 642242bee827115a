//! Types wherever a crate can have them.

use crate::fixture::Fixture;
use serde_json::Value;
use std::path::Path;

const LIB: &str = r#"
pub mod nested;
mod inner;
#[path = "elsewhere.rs"]
mod renamed;

pub use inner::{deep::*, Own as Public};
pub use renamed::Elsewhere as Moved;
pub use inner::inline::there::There;
use statusful::HttpStatus;

// Of another system: files that the compiler does not read.
#[cfg(target_os = "none")]
mod garbled;
#[cfg(target_os = "none")]
mod binary;
#[cfg(target_os = "none")]
#[path = "lib.rs"]
mod again;

#[doc = "\u{1b}[2JCleared."]
#[cfg(not(any(target_os = "none", target_os = "wasi")))]
#[derive(HttpStatus)]
#[status(423)]
pub struct Everywhere;

// In a circle.
pub mod a {
    pub use super::b::*;
    pub use super::c::*;
}
pub mod b {
    pub use super::a::*;
}
mod c {
    #[derive(statusful::HttpStatus)]
    #[status(424)]
    pub struct Circled;
}
pub use b::Circled as AtTheRoot;

#[derive(HttpStatus)]
#[status(400)]
pub struct Borrowed<'a>(pub &'a str);

#[derive(HttpStatus)]
#[status(401, allow(missing_header))]
pub struct Generic<T>(pub T);

#[derive(HttpStatus)]
pub enum Remote {
    #[status(transparent)]
    Other(ByHand),
    #[status(500)]
    #[doc(hidden)]
    Secret,
}

statusful::error_sets! {
    /// What a request for one thing answers.
    pub ReadError = Leaf: nested::leaf::Leaf | inner::deep::Deep;

    OwnError = inner::deep::Deep;
}

macro_rules! display {
    ($($name:path),*) => {$(
        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str("it failed")
            }
        }

        impl std::error::Error for $name {}
    )*};
}

display!(nested::leaf::Leaf, inner::deep::Deep);

pub struct ByHand;

impl HttpStatus for ByHand {
    fn status(&self) -> statusful::http::StatusCode {
        statusful::http::StatusCode::BAD_GATEWAY
    }
}

#[cfg(test)]
#[derive(HttpStatus)]
#[status(599)]
pub struct OnlyInTests;
"#;

const INNER: &str = r#"
use statusful::HttpStatus;

pub mod deep {
    #[cfg_attr(all(), derive(Debug, statusful::HttpStatus))]
    #[status(404)]
    pub struct Deep;
}

pub mod inline {
    #[path = "here.rs"]
    pub mod there;
}

#[derive(HttpStatus)]
#[status(409)]
pub struct Own;

#[derive(HttpStatus)]
#[status(410)]
pub struct Hidden;
"#;

#[test]
fn types_are_found_by_their_public_path() {
    let fixture = Fixture::library(
        "shapes",
        &[
            ("src/lib.rs", LIB),
            ("src/inner.rs", INNER),
            ("src/elsewhere.rs", "#[derive(statusful::HttpStatus)]\n#[status(415)]\npub struct Elsewhere;"),
            (
                "src/inner/inline/here.rs",
                "#[derive(statusful::HttpStatus)]\n#[status(421)]\npub struct There;",
            ),
            ("src/garbled.rs", "fn {"),
            ("src/nested/mod.rs", "pub mod leaf;"),
            (
                "src/nested/leaf.rs",
                "#[derive(Debug, statusful::HttpStatus)]\n#[status(417)]\npub struct Leaf;",
            ),
        ],
    );
    std::fs::write(fixture.folder.join("src/binary.rs"), [0xff]).expect("a file");
    let output = fixture.run(&["list"]);
    let (text, notes) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(
        text,
        "STATUS  CODE        ERROR           DETAIL    RETRY
423     everywhere  Everywhere      sent      after change
400     borrowed    Borrowed        sent      after change
500     secret      Remote::Secret  redacted  -
417     leaf        Leaf            sent      after change
404     deep        Deep            sent      after change
409     own         Own             sent      after change
421     there       There           sent      later
415     elsewhere   Elsewhere       sent      after change
424     circled     Circled         sent      after change
",
        "{notes}"
    );
    let folder = fixture.folder.join("src").join("");
    assert_eq!(
        notes.replace(&folder.display().to_string(), ""),
        "note: `garbled.rs` cannot be parsed: cannot parse string into token stream, so its types are not listed
  help: name them: `--type path::ApiError`
note: `binary.rs` cannot be read: stream did not contain valid UTF-8, so its types are not listed
  help: name them: `--type path::ApiError`
note: `lib.rs` includes itself, so its types are not listed
  help: name them: `--type path::ApiError`
note: `shapes::Generic` is generic, and is not listed
  help: name it with its arguments: `--type 'Generic<…>'`
note: `shapes::OwnError` is private, and is not listed
  help: make it public
note: `shapes::inner::Hidden` is private, and is not listed
  help: make it public, and re-export it: `pub use inner::Hidden;` in the crate's root
note: the errors of `Remote::Other` are not known: `ByHand` does not derive `HttpStatus`
"
    );
    let json = |arguments: &[&str]| {
        let read: Value = serde_json::from_slice(&fixture.run(arguments).stdout).expect("JSON");
        read
    };
    let listed = json(&["list", "--format", "json"]);
    assert_eq!((&listed[2]["variant"], &listed[2]["retry"]), (&"Secret".into(), &Value::Null));
    let explained = json(&["explain", "inner::deep::Deep", "--format", "json"]);
    assert_eq!(explained["errors"][0]["error"]["status"], 404);
    assert_eq!(explained["errors"][0]["published"]["example"]["code"], "deep");
    for arguments in
        [&["client", "--lang", "ts"][..], &["client", "--lang", "ts", "-o", "it.ts"], &["site", "site"]]
    {
        assert_eq!(String::from_utf8(fixture.run(arguments).stderr).unwrap(), notes, "{arguments:?}");
    }
    let (_, said) = fixture.said(&["explain", "everywhere"]);
    assert!(said.contains("\n\\u{1b}[2JCleared.\n"), "{said:?}");
    let (code, said) = fixture.said(&["explain", "Remote::Secrets"]);
    assert!(code == Some(1) && said.contains("help: nearest: Remote::Secret\n"), "{said}");

    let (code, said) =
        fixture.said(&["list", "--type", "Generic<String>", "--type", "shapes::nested::leaf::Leaf"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("401     generic  Generic") && said.contains("Leaf") && !said.contains("note"),
        "{said}"
    );
}

/// A workspace that takes statusful from elsewhere than the registry, by a relative path.
#[test]
fn patch_of_the_workspace_holds() {
    let workspace = Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the workspace");
    let source = "#[derive(statusful::HttpStatus)]\n#[status(409)]\npub struct Taken;";
    let fixture = Fixture::library("patched", &[("src/lib.rs", source)]);
    // Another target folder has no path from here that is known.
    let Ok(inside) = fixture.folder.strip_prefix(workspace) else { return };
    let up = "../".repeat(inside.components().count());
    let manifest = fixture.read("Cargo.toml");
    let (head, _) = manifest.split_once("[dependencies]").expect("dependencies");
    let dependencies =
        "[dependencies]\nstatusful = { version = \"0.1.0\", features = [\"sets\"] }\n\n[workspace]";
    let patch = format!("[patch.crates-io]\nstatusful = {{ path = \"{up}runtime\" }}\n");
    fixture.write("Cargo.toml", &format!("{head}{dependencies}\n\n{patch}"));
    let (code, said) = fixture.said(&["list"]);
    assert!(code == Some(0) && said.contains("409     taken  Taken"), "{said}");
}
