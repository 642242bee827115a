//! What documents say of the bodies.

use super::{ApiError, Line};
use serde_json::{json, Value};
use statusful::catalog::Catalog;
use statusful::HttpStatus;

/// The examples of a catalog, by code.
fn examples(catalog: &'static Catalog) -> Vec<Value> {
    let json: Value = serde_json::from_str(&catalog.to_json()).unwrap();
    json["errors"].as_array().unwrap().iter().map(|error| error["example"].clone()).collect()
}

#[test]
fn catalog_shows_body_as_sent() {
    let expected = [
        json!({ "error": "user_exists", "message": "What went wrong, in a sentence.", "name": "text" }),
        json!({ "error": "rate_limited", "message": "slow down" }),
        json!({ "error": "database" }),
    ];
    assert_eq!(examples(Catalog::of::<ApiError>()), expected);
    let markdown = Catalog::of::<ApiError>().to_markdown();
    assert!(markdown.contains(r#"{"error":"rate_limited","message":"slow down"}"#), "{markdown}");
}

#[test]
fn catalog_follows_returned_type() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[problem(format = Line)]
    #[allow(dead_code)]
    enum Outer {
        #[error(transparent)]
        #[status(transparent)]
        Api(ApiError),
    }
    assert_eq!(examples(Catalog::of::<Outer>())[1], "rate_limited: slow down");
    assert_eq!(Catalog::of::<Box<Outer>>().format(), Catalog::of::<Outer>().format());
}
