//! Enums, structs, and several errors with the same status.

use super::{example, is_what_is_sent, responses, schema, statuses, PROBLEM};
use serde_json::json;
use statusful::{utoipa::IntoResponses, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(404)]
enum Missing {
    /// There is no such user.
    #[error("no user is named {name}")]
    NoSuchUser {
        #[problem(extension)]
        name: String,
    },
    #[error("no team has the number {0}")]
    TeamUnknown(u32),
}

#[test]
fn same_status_is_one_of_by_code() {
    let responses = responses::<Missing>();
    let alternatives = schema(&responses, "404")["oneOf"].as_array().unwrap();
    let codes: Vec<_> = alternatives.iter().map(|it| &it["properties"]["code"]["enum"][0]).collect();
    assert_eq!(codes, ["no_such_user", "team_unknown"]);
    assert_eq!(
        responses["404"]["description"],
        "Not Found\n\n- `no_such_user`: There is no such user.\n- `team_unknown`: Not Found"
    );
    is_what_is_sent(&Missing::NoSuchUser { name: "ann".into() }, "404", &["detail", "name"]);
    is_what_is_sent(&Missing::TeamUnknown(7), "404", &["detail"]);
    assert_eq!(example(&responses, "404", "team_unknown").get("detail"), None);
}

/// The disk is full.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("{left} bytes are left")]
#[status(507)]
#[problem(expose, base = "https://api.example.com/errors/")]
#[status(allow(extension_name))]
struct DiskFull {
    #[problem(extension = "bytes-left")]
    left: u64,
}

#[test]
fn struct_is_one_error() {
    assert_eq!(responses::<DiskFull>()["507"]["description"], "The disk is full.");
    is_what_is_sent(&DiskFull { left: 3 }, "507", &["detail", "bytes-left"]);
}

/// The disk is full.
///
/// Ask for more.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("full")]
#[status(507)]
struct Full;

#[test]
fn doc_comment_is_description() {
    let doc = "The disk is full.\n\nAsk for more.";
    let full = responses::<Full>();
    assert_eq!(
        (&full["507"]["description"], &schema(&full, "507")["description"]),
        (&json!(doc), &json!(doc))
    );
    let gone = responses::<Gone>();
    assert_eq!(gone["410"]["description"], "Gone", "the title, where there is none");
    assert_eq!(schema(&gone, "410").get("description"), None);
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("gone")]
#[status(410)]
struct Gone;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error(transparent)]
#[status(transparent)]
struct Wrapped(Box<Gone>);

#[test]
fn transparent_struct_is_inner_error() {
    is_what_is_sent(&Wrapped(Box::new(Gone)), "410", &[]);
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Never {}

#[test]
fn empty_enum_has_no_responses() {
    assert_eq!(responses::<Never>(), json!({}));
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(allow(all))]
enum Bodiless {
    #[error("nothing")]
    #[status(204)]
    Nothing,
    #[error("unchanged")]
    #[status(304)]
    Unchanged,
    #[error("reset")]
    #[status(205)]
    Reset,
}

#[test]
fn status_without_body_has_no_content() {
    let responses = responses::<Bodiless>();
    assert_eq!(statuses(&responses), ["204", "205", "304"]);
    assert!(responses.as_object().unwrap().values().all(|response| response.get("content").is_none()));
    assert_eq!(responses["204"]["description"], "No Content");
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(400)]
#[allow(non_camel_case_types)]
enum r#match {
    #[error("raw {type}")]
    r#fn {
        #[problem(extension)]
        r#type_: u8,
        r#type: u8,
    },
}

#[test]
fn raw_names_are_plain() {
    is_what_is_sent(&r#match::r#fn { r#type_: 1, r#type: 2 }, "400", &["detail"]);
    let responses = responses::<r#match>();
    assert_eq!(schema(&responses, "400")["title"], "fn");
    assert_eq!(example(&responses, "400", "fn")["type_"], 1);
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(allow(all))]
enum Unregistered {
    #[error("calm")]
    #[status(420)]
    Calm,
    #[error("interim")]
    #[status(100)]
    Interim,
}

#[test]
fn interim_status_is_described_as_sent() {
    is_what_is_sent(&Unregistered::Calm, "420", &[]);
    is_what_is_sent(&Unregistered::Interim, "500", &[]);
}

#[test]
fn body_is_problem() {
    let responses = responses::<Missing>();
    let types: Vec<_> = responses["404"]["content"].as_object().unwrap().keys().collect();
    assert_eq!(types, [PROBLEM]);
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[allow(dead_code)]
#[status(allow(extension_name))]
enum Half {
    #[error("hidden")]
    #[status(410)]
    #[doc(hidden)]
    Hidden(#[problem(extension = "n")] u8),
    #[error("shown {n}")]
    #[status(404)]
    Shown {
        #[problem(extension)]
        n: u8,
    },
    #[error(transparent)]
    #[doc(hidden)]
    #[status(transparent)]
    Inner(DiskFull),
}

#[test]
fn hidden_variant_is_not_described() {
    assert_eq!(statuses(&responses::<Half>()), ["404"]);
    is_what_is_sent(&Half::Shown { n: 7 }, "404", &["detail", "n"]);
}
