//! Types wherever a crate can have them.

use crate::fixture::Fixture;

const LIB: &str = r#"
pub mod nested;
mod inner;
#[path = "elsewhere.rs"]
mod renamed;

pub use inner::{deep::*, Own as Public};
pub use renamed::Elsewhere as Moved;
use statusful::HttpStatus;

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

const INNER: &str = r"
use statusful::HttpStatus;

pub mod deep {
    #[cfg_attr(all(), derive(Debug, statusful::HttpStatus))]
    #[status(404)]
    pub struct Deep;
}

#[derive(HttpStatus)]
#[status(409)]
pub struct Own;

#[derive(HttpStatus)]
#[status(410)]
pub struct Hidden;
";

#[test]
fn types_are_found_by_their_public_path() {
    let fixture = Fixture::library(
        "shapes",
        &[
            ("src/lib.rs", LIB),
            ("src/inner.rs", INNER),
            ("src/elsewhere.rs", "#[derive(statusful::HttpStatus)]\n#[status(415)]\npub struct Elsewhere;"),
            ("src/nested/mod.rs", "pub mod leaf;"),
            (
                "src/nested/leaf.rs",
                "#[derive(Debug, statusful::HttpStatus)]\n#[status(417)]\npub struct Leaf;",
            ),
        ],
    );
    let output = fixture.run(&["list"]);
    let (text, notes) =
        (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap());
    assert_eq!(
        text,
        "STATUS  CODE       ERROR      DETAIL  RETRY
400     borrowed   Borrowed   sent    after change
417     leaf       Leaf       sent    after change
404     deep       Deep       sent    after change
409     own        Own        sent    after change
415     elsewhere  Elsewhere  sent    after change
",
        "{notes}"
    );
    assert_eq!(
        notes,
        "note: `shapes::Generic` is generic, and is not listed
  help: name it with its arguments: `--type 'Generic<…>'`
note: `shapes::OwnError` is private, and is not listed
  help: make it public
note: `shapes::inner::Hidden` is private, and is not listed
  help: make it public, and re-export it: `pub use inner::Hidden;` in the crate's root
note: the errors of `Remote::Other` are not known: `ByHand` does not derive `HttpStatus`
"
    );
    let (code, said) =
        fixture.said(&["list", "--type", "Generic<String>", "--type", "shapes::nested::leaf::Leaf"]);
    assert_eq!(code, Some(0), "{said}");
    assert!(
        said.contains("401     generic  Generic") && said.contains("Leaf") && !said.contains("note"),
        "{said}"
    );
}
