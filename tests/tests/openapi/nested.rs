//! Transparent variants include the errors of their inner type.

use super::{example, is_what_is_sent, responses, schema, statuses};
use serde_json::json;
use statusful::{utoipa::IntoResponses, FieldErrors, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[status(allow(extension_name))]
enum DbError {
    #[error("the row is locked by {by}")]
    #[status(409)]
    Locked {
        #[problem(extension)]
        by: u32,
    },
    #[error("unreachable")]
    #[status(500)]
    Unreachable,
}

/// Does not derive responses: only its catalog is known.
#[derive(Debug, thiserror::Error, HttpStatus)]
enum Cache {
    #[error("stale")]
    #[status(409)]
    Stale {
        #[problem(extension)]
        age: u32,
        #[problem(extension)]
        limit: Option<u32>,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum ApiError {
    #[error("exists")]
    #[status(409)]
    Exists,
    #[error(transparent)]
    #[status(transparent)]
    #[header("x-part" = "db")]
    Db(#[from] Box<DbError>),
    #[error(transparent)]
    #[status(transparent)]
    Cache(#[from] Cache),
}

#[test]
fn inner_errors_are_listed() {
    let responses = responses::<ApiError>();
    assert_eq!(statuses(&responses), ["409", "500"]);
    assert_eq!(schema(&responses, "409")["oneOf"].as_array().unwrap().len(), 3);
    is_what_is_sent(&ApiError::Exists, "409", &[]);
    is_what_is_sent(&ApiError::from(Box::new(DbError::Locked { by: 7 })), "409", &["detail", "by"]);
    is_what_is_sent(&ApiError::from(Box::new(DbError::Unreachable)), "500", &[]);
}

#[test]
fn type_without_responses_uses_catalog() {
    let error = ApiError::from(Cache::Stale { age: 1, limit: Some(2) });
    is_what_is_sent(&error, "409", &["detail", "age", "limit"]);
    let responses = responses::<ApiError>();
    let stale = &schema(&responses, "409")["oneOf"][2];
    assert_eq!(stale["required"], json!(["status", "code", "age"]));
}

#[test]
fn variant_headers_apply_to_inner_errors() {
    assert_eq!(responses::<ApiError>()["500"]["headers"]["X-Part"]["schema"]["examples"], json!(["db"]));
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Quiet {
    #[error(transparent)]
    #[status(transparent)]
    #[problem(redact)]
    Db(DbError),
}

#[test]
fn redacting_variant_hides_inner_detail() {
    is_what_is_sent(&Quiet::Db(DbError::Locked { by: 7 }), "409", &["by"]);
    let responses = responses::<Quiet>();
    assert_eq!(schema(&responses, "409")["properties"].get("detail"), None);
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum One {
    #[error("one")]
    #[status(400)]
    One,
    #[error(transparent)]
    #[status(transparent)]
    Other(Box<Peer>),
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Peer {
    #[error("other")]
    #[status(404)]
    Other,
    #[error(transparent)]
    #[status(transparent)]
    One(Box<One>),
    #[error(transparent)]
    #[status(transparent)]
    Itself(Box<Peer>),
}

#[test]
fn mutually_recursive_types_are_described_once() {
    let (one, other) = (responses::<One>(), responses::<Peer>());
    assert_eq!((statuses(&one), statuses(&other)), (vec!["400", "404"], vec!["400", "404"]));
    assert_eq!(example(&one, "404", "other")["code"], "other");
    is_what_is_sent(&One::Other(Box::new(Peer::Itself(Box::new(Peer::Other)))), "404", &[]);
    is_what_is_sent(&Peer::One(Box::new(One::One)), "400", &[]);
}

mod twin {
    #[derive(Debug, thiserror::Error, super::HttpStatus, super::IntoResponses)]
    #[status(404)]
    pub enum Twin {
        #[error("a twin")]
        Other,
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Twins {
    #[error(transparent)]
    #[status(transparent)]
    One(One),
    #[error(transparent)]
    #[status(transparent)]
    Twin(twin::Twin),
    #[error("and mine")]
    #[status(404)]
    #[problem(title = "Mine")]
    Other,
}

#[test]
fn shared_code_is_any_of() {
    let responses = responses::<Twins>();
    let content = &responses["404"]["content"][super::PROBLEM];
    assert!(content["schema"]["anyOf"].is_array(), "{content:#}");
    let names: Vec<_> = content["examples"].as_object().unwrap().keys().collect();
    assert_eq!(names, ["other", "other_2", "other_3"]);
    let sent = super::sent(&Twins::Twin(twin::Twin::Other));
    assert!(jsonschema::is_valid(&content["schema"], &sent), "{sent:#}");
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum Behind {
    #[error(transparent)]
    #[status(transparent)]
    Static(&'static DbError),
    #[error(transparent)]
    #[status(transparent)]
    Shared(std::sync::Arc<One>),
    #[error(transparent)]
    #[status(transparent)]
    Local(std::rc::Rc<twin::Twin>),
    #[error(transparent)]
    #[status(transparent)]
    Never(std::convert::Infallible),
}

#[derive(HttpStatus, IntoResponses)]
#[status(transparent)]
struct Lent<'a>(&'a mut DbError);

#[test]
fn pointers_are_transparent() {
    let behind = responses::<Behind>();
    assert_eq!(statuses(&behind), ["400", "404", "409", "500"]);
    let mut db = DbError::Unreachable;
    assert_eq!(Lent(&mut db).status(), 500);
    assert_eq!(responses::<Lent>(), responses::<DbError>());
}

/// Does not derive responses, and neither does its inner type.
#[derive(Debug, thiserror::Error, HttpStatus)]
enum Store {
    #[error("full")]
    #[status(507)]
    Full,
    #[error(transparent)]
    #[status(transparent)]
    #[header("x-cache" = "1")]
    Cache(Cache),
    #[error(transparent)]
    #[status(transparent)]
    Shelf(Box<Shelf>),
    #[error(transparent)]
    #[status(transparent)]
    Foreign(Foreign),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
enum Shelf {
    #[error(transparent)]
    #[status(transparent)]
    Store(Store),
}

#[derive(Debug, thiserror::Error)]
#[error("foreign")]
struct Foreign;

impl HttpStatus for Foreign {
    fn status(&self) -> http::StatusCode {
        http::StatusCode::IM_A_TEAPOT
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error(transparent)]
#[status(transparent)]
struct Kept(Store);

#[test]
fn catalog_includes_inner_errors() {
    let responses = responses::<Kept>();
    assert_eq!(statuses(&responses), ["409", "507", "default"]);
    assert_eq!(responses["409"]["headers"]["X-Cache"]["schema"]["examples"], json!(["1"]));
    assert_eq!(responses["507"].get("headers"), None);
    is_what_is_sent(&Kept(Store::Full), "507", &[]);
}

/// Like the rejections of axum.
#[derive(Debug, thiserror::Error, HttpStatus)]
enum Rejection {
    #[error("not valid")]
    #[status(one_of(400, 422))]
    #[problem(extension(docs = "https://example.com/"))]
    InvalidBody {
        #[status]
        status: http::StatusCode,
        #[problem(extension)]
        line: u32,
        #[problem(extension)]
        errors: FieldErrors,
    },
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum BodyError {
    #[error(transparent)]
    #[status(transparent)]
    Rejection(#[from] Rejection),
}

#[test]
fn catalog_knows_field_errors_and_listed_statuses() {
    let responses = responses::<BodyError>();
    assert_eq!(statuses(&responses), ["400", "422"]);
    for status in ["400", "422"] {
        let properties = &schema(&responses, status)["properties"];
        assert!(properties["docs"].to_string().contains("https://example.com/"), "{properties:#}");
        assert_eq!(properties["errors"]["type"], "array");
        assert!(properties["line"]["type"].is_array(), "of any type: {properties:#}");
    }
}
