//! From the errors of garde.

use crate::{entries, sent};
use garde::{error::Path, Report, Validate};
use serde_json::json;
use statusful::FieldErrors;
use std::collections::BTreeMap;

const CANARY: &str = "canary \"quoted\"";

#[derive(Debug, Validate)]
struct SignUp {
    #[garde(length(min = 50))]
    name: String,
    #[garde(email)]
    email: String,
    #[garde(range(min = 18, max = 130))]
    age: u8,
    #[garde(url)]
    home: String,
    #[garde(matches(email))]
    repeated: String,
    #[garde(pattern("^[0-9]+$"))]
    digits: String,
    #[garde(contains("@"), prefix("x"), suffix("y"), alphanumeric, ascii)]
    text: String,
    #[garde(ip)]
    address: String,
    #[garde(custom(is_taken))]
    r#type: String,
    #[garde(required)]
    missing: Option<String>,
    #[garde(dive)]
    tags: Vec<Tag>,
    #[garde(dive)]
    labels: BTreeMap<String, Tag>,
    #[garde(inner(length(max = 3)))]
    words: Vec<String>,
    #[garde(inner(inner(length(max = 3))))]
    maybe: Option<Vec<String>>,
}

#[derive(Debug, Validate)]
struct Tag {
    #[garde(length(max = 3))]
    name: String,
}

fn is_taken(_: &str, (): &()) -> garde::Result {
    Err(garde::Error::new("is taken"))
}

fn submitted() -> SignUp {
    let text = || CANARY.to_owned() + "é";
    SignUp {
        name: CANARY.to_owned(),
        email: text(),
        age: 17,
        home: text(),
        repeated: CANARY.to_owned(),
        digits: text(),
        text: text(),
        address: text(),
        r#type: text(),
        missing: None,
        tags: vec![Tag { name: "ok".into() }, Tag { name: text() }],
        labels: [("a.b[0]/c".to_owned(), Tag { name: text() })].into(),
        words: vec![text()],
        maybe: Some(vec![text()]),
    }
}

#[test]
fn paths_become_pointers() {
    let errors = FieldErrors::from(submitted().validate().unwrap_err());
    let pointers: Vec<_> = errors.iter().filter_map(|error| error.pointer()).collect();
    assert_eq!(
        pointers,
        [
            "/address",
            "/age",
            "/digits",
            "/email",
            "/home",
            "/labels/a.b[0]~1c/name",
            "/maybe/0",
            "/missing",
            "/name",
            "/type",
            "/repeated",
            "/tags/1/name",
            "/text",
            "/text",
            "/text",
            "/text",
            "/text",
            "/words/0",
        ]
    );
    assert_eq!(errors.iter().nth(1).unwrap().detail(), "lower than 18");
    assert_eq!(errors.iter().nth(9).unwrap().detail(), "is taken");
}

#[test]
fn no_value_is_echoed() {
    let errors = FieldErrors::from(&submitted().validate().unwrap_err());
    let all = sent(&errors) + &errors.to_string() + &format!("{errors:?}");
    for value in ["canary", "quoted", "17"] {
        assert!(!all.contains(value), "{value}: {all}");
    }
}

#[test]
fn whole_and_unnamed_steps() {
    let mut report = Report::new();
    report.append(Path::empty(), garde::Error::new("x"));
    report.append(Path::new("~").join(0_usize).join(""), garde::Error::new("y"));
    assert_eq!(
        entries(&report.into()),
        json!([{ "detail": "x", "pointer": "#" }, { "detail": "y", "pointer": "#/~0/0/" }])
    );
}
