//! A client that was generated from an earlier document reads the errors of a later version, as
//! long as the contract lock calls the changes compatible.

// Errors are described in one version, and sent in the other.
#![allow(dead_code)]

use jsonschema::validator_for;
use serde_json::Value;
use statusful::catalog::HasCatalog;
use statusful::contract::assert_unchanged;
use statusful::HttpStatus;
use std::fmt::Display;
use std::panic::catch_unwind;
use std::path::Path;
use utoipa::IntoResponses;

/// What the lock says of the second version; `None` if nothing changed.
fn verdict<Old: HasCatalog, New: HasCatalog>() -> Option<&'static str> {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("errors.lock.json");
    std::env::set_var("STATUSFUL_BLESS", "1");
    assert_unchanged::<Old>(&file);
    std::env::remove_var("STATUSFUL_BLESS");
    let panic = catch_unwind(|| assert_unchanged::<New>(&file as &Path)).err()?;
    let message = panic.downcast_ref::<String>().unwrap();
    Some(if message.contains("\nbreaking: 0,") { "compatible" } else { "breaking" })
}

/// Whether the body conforms to the schema of some response of the type.
fn accepts<Old: IntoResponses>(body: &Value) -> bool {
    let responses = serde_json::to_value(Old::responses()).unwrap();
    let contents = responses.as_object().unwrap().values();
    let mut schemas = contents.filter_map(|response| response["content"].get("application/problem+json"));
    schemas.any(|content| validator_for(&content["schema"]).unwrap().is_valid(body))
}

fn is_lawful<Old, New>(name: &str, expected: &str, sent: &New)
where
    Old: HasCatalog + IntoResponses,
    New: HasCatalog + HttpStatus + Display,
{
    let verdict = verdict::<Old, New>().unwrap_or("compatible");
    assert_eq!(verdict, expected, "{name}");
    let response: http::Response<bytes::Bytes> = statusful::response(sent);
    let body: Value = serde_json::from_slice(response.body()).unwrap();
    assert!(verdict == "breaking" || accepts::<Old>(&body), "{name}: {body:#}");
}

/// Two versions of one error, what the lock says, and a value of the second.
macro_rules! changes {
    ($($name:ident: $expected:literal { $($old:tt)* } => { $($new:tt)* } = $value:expr;)*) => {
        $(mod $name {
            pub mod old {
                use statusful::{utoipa::IntoResponses, HttpStatus};
                #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
                #[error("the text")]
                $($old)*
            }
            pub mod new {
                use statusful::HttpStatus;
                #[derive(Debug, thiserror::Error, HttpStatus)]
                #[error("the text")]
                $($new)*
            }
        })*

        /// One test: the environment belongs to the process.
        #[test]
        fn earlier_schema_accepts_compatible_changes() {
            std::env::remove_var("CI");
            $({
                use $name::new::Gone;
                is_lawful::<$name::old::Gone, $name::new::Gone>(stringify!($name), $expected, &$value);
            })*
        }
    };
}

changes! {
    nothing: "compatible" { #[status(410)] pub struct Gone; } => { #[status(410)] pub struct Gone; } = Gone;
    code: "breaking" { #[status(410)] pub struct Gone; }
        => { #[status(410)] #[problem(code = "lost")] pub struct Gone; } = Gone;
    code_is_new: "compatible" { #[status(410)] #[problem(no_code, type = "urn:a:b")] pub struct Gone; }
        => { #[status(410)] #[problem(type = "urn:a:b")] pub struct Gone; } = Gone;
    code_at_run_time: "breaking" { #[status(410)] pub struct Gone; }
        => { #[status(410)] pub struct Gone { #[problem(code)] pub code: String } } = Gone { code: "x".into() };
    code_no_longer_at_run_time: "compatible"
        { #[status(410)] pub struct Gone { #[problem(code)] pub code: String } }
        => { #[status(410)] pub struct Gone; } = Gone;
    type_uri: "breaking" { #[status(410)] #[problem(type = "urn:a:b")] pub struct Gone; }
        => { #[status(410)] #[problem(type = "urn:a:c")] pub struct Gone; } = Gone;
    type_is_gone: "breaking" { #[status(410)] #[problem(type = "urn:a:b")] pub struct Gone; }
        => { #[status(410)] pub struct Gone; } = Gone;
    type_at_run_time: "breaking" { #[status(410)] #[problem(type = "urn:a:b")] pub struct Gone; }
        => { #[status(410)] pub struct Gone { #[problem(type)] pub uri: String } } = Gone { uri: "urn:x:y".into() };
    type_no_longer_at_run_time: "breaking"
        { #[status(410)] pub struct Gone { #[problem(type)] pub uri: String } }
        => { #[status(410)] #[problem(type = "urn:a:b")] pub struct Gone; } = Gone;
    status: "breaking" { #[status(410)] pub struct Gone; } => { #[status(404)] pub struct Gone; } = Gone;
    title: "compatible" { #[status(410)] pub struct Gone; }
        => { #[status(410)] #[problem(title = "It is gone")] pub struct Gone; } = Gone;
    title_at_run_time: "compatible" { #[status(410)] #[problem(title = "It is gone")] pub struct Gone; }
        => { #[status(410)] pub struct Gone { #[problem(title)] pub title: Option<String> } } = Gone { title: None };
    detail: "compatible" { #[status(410)] #[problem(detail = "one")] pub struct Gone; }
        => { #[status(410)] #[problem(detail = "two")] pub struct Gone; } = Gone;
    detail_at_run_time: "compatible" { #[status(410)] #[problem(detail = "one")] pub struct Gone; }
        => { #[status(410)] pub struct Gone { #[problem(detail)] pub text: Option<String> } } = Gone { text: None };
    instance: "compatible" { #[status(410)] pub struct Gone; }
        => { #[status(410)] #[problem(instance = "/gone/{id}")] pub struct Gone { pub id: u8 } } = Gone { id: 7 };
    instance_is_gone: "compatible"
        { #[status(410)] #[problem(instance = "/gone/{id}")] pub struct Gone { pub id: u8 } }
        => { #[status(410)] pub struct Gone; } = Gone;
    member_is_new: "compatible" { #[status(410)] pub struct Gone; }
        => { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u8 } } = Gone { since: 7 };
    member_is_gone: "breaking" { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u8 } }
        => { #[status(410)] pub struct Gone; } = Gone;
    member_is_wider: "breaking" { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u32 } }
        => { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u64 } } = Gone { since: u64::MAX };
    member_is_narrower: "compatible" { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u64 } }
        => { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u8 } } = Gone { since: 255 };
    member_may_be_missing: "breaking" { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u8 } }
        => { #[status(410)] pub struct Gone { #[problem(extension)] pub since: Option<u8> } } = Gone { since: None };
    member_is_always_there: "compatible"
        { #[status(410)] pub struct Gone { #[problem(extension)] pub since: Option<u8> } }
        => { #[status(410)] pub struct Gone { #[problem(extension)] pub since: u8 } } = Gone { since: 7 };
    member_is_spelled_otherwise: "compatible"
        { #[status(410)] pub struct Gone { #[problem(extension)] pub seen: Vec<String> } }
        => { #[status(410)] pub struct Gone { #[problem(extension)] pub seen: &'static [&'static str] } } = Gone { seen: &["a"] };
    constant: "compatible" { #[status(410)] #[problem(extension(docs = "urn:a", level = 1))] pub struct Gone; }
        => { #[status(410)] #[problem(extension(docs = "urn:b", level = 9))] pub struct Gone; } = Gone;
    constant_of_another_type: "breaking" { #[status(410)] #[problem(extension(level = 1))] pub struct Gone; }
        => { #[status(410)] #[problem(extension(level = 1.5))] pub struct Gone; } = Gone;
    detail_is_gone: "breaking" { #[status(410)] pub struct Gone; }
        => { #[status(410)] #[problem(redact)] pub struct Gone; } = Gone;
    shorter: "compatible" { #[status(410)] pub struct Gone; }
        => { #[status(410)] #[problem(limit = 256)] pub struct Gone; } = Gone;
}
