//! Several error types on one operation.

use super::{statuses, PROBLEM};
use serde_json::{json, Value};
use statusful::utoipa::{ErrorResponses, IntoResponses};
use statusful::HttpStatus;
use utoipa::openapi::{OpenApi as Document, RefOr, Response};
use utoipa::OpenApi;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum UserError {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("taken")]
    #[status(409)]
    Taken,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum OrderError {
    #[error("no such order")]
    #[status(404)]
    NoSuchOrder,
    #[error(transparent)]
    #[status(transparent)]
    User(UserError),
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[error("no such page")]
#[status(404)]
#[header("x-page" = "none")]
struct NoSuchPage;

#[utoipa::path(get, path = "/orders", responses((status = 200), UserError, OrderError, NoSuchPage))]
async fn orders() {}

#[utoipa::path(get, path = "/reversed", responses(NoSuchPage, OrderError, UserError, (status = 200)))]
async fn reversed() {}

#[utoipa::path(
    get, path = "/own",
    responses(UserError, (status = 404, description = "No user.", body = String, content_type = "text/plain")),
)]
async fn own() {}

#[utoipa::path(
    get, path = "/described",
    responses(
        NoSuchPage,
        (status = 404, description = "Nothing there", body = String, content_type = "application/problem+json",
            headers(("X-Page" = String, description = "The page")), example = json!("nothing")),
    ),
)]
async fn described() {}

#[utoipa::path(
    get, path = "/before",
    responses((status = 404, description = "No user.", body = String, content_type = "text/plain"), UserError),
)]
async fn before() {}

static ERRORS: ErrorResponses = ErrorResponses::new();

#[derive(OpenApi)]
#[openapi(paths(orders, reversed, own, described), modifiers(&ERRORS))]
struct Api;

fn responses_of(path: &str) -> Value {
    let mut document = serde_json::to_value(Api::openapi()).unwrap();
    document["paths"][path]["get"]["responses"].take()
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

#[test]
fn shared_status_has_errors_of_all_types() {
    let responses = responses_of("/orders");
    assert_eq!(statuses(&responses), ["200", "404", "409"]);
    let expected = ["NoSuchPage", "OrderErrorNoSuchOrder", "UserErrorNoSuchUser"].map(reference);
    assert_eq!(responses["404"]["content"][PROBLEM]["schema"], json!({ "oneOf": expected }));
    assert_eq!(responses["409"]["content"][PROBLEM]["schema"], reference("UserErrorTaken"), "once");
    let examples = responses["404"]["content"][PROBLEM]["examples"].as_object().unwrap();
    assert_eq!(examples.keys().collect::<Vec<_>>(), ["no_such_order", "no_such_page", "no_such_user"]);
    assert!(responses["404"]["headers"]["X-Page"].is_object());
}

#[test]
fn order_of_types_does_not_matter() {
    assert_eq!(responses_of("/orders"), responses_of("/reversed"));
}

#[test]
fn response_of_the_author_is_kept() {
    let responses = responses_of("/own");
    assert_eq!(responses["404"]["description"], "No user.\n\nNot Found");
    assert_eq!(responses["404"]["content"]["text/plain"]["schema"]["type"], "string");
    assert_eq!(responses["404"]["content"][PROBLEM]["schema"], reference("UserErrorNoSuchUser"));

    let described = &responses_of("/described")["404"];
    let schema = json!({ "anyOf": [{ "type": "string" }, reference("NoSuchPage")] });
    assert_eq!(described["content"][PROBLEM]["schema"], schema);
    let examples = described["content"][PROBLEM]["examples"].as_object().unwrap();
    assert_eq!(examples["example"]["value"], "nothing");
    assert_eq!(examples["no_such_page"]["value"]["code"], "no_such_page");
    assert!(described["headers"]["X-Page"]["schema"].get("enum").is_none(), "it is the author's");
}

#[test]
fn response_of_the_author_may_come_first() {
    #[derive(OpenApi)]
    #[openapi(paths(own, before))]
    struct Plain;

    let document = ERRORS.document(Plain::openapi).unwrap();
    let document = serde_json::to_value(document).unwrap();
    let [before, after] = ["/before", "/own"].map(|path| &document["paths"][path]["get"]["responses"]);
    assert_eq!(before, after);
    assert_eq!(*after, responses_of("/own"), "the modifier merges what comes last");
    assert_eq!(statuses(&super::responses::<UserError>()), ["404", "409"], "elsewhere nothing changed");
}

/// As those of two versions of a crate: the compiler gives both types one name.
#[test]
fn types_with_one_name_are_told_apart() {
    let one = {
        #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
        #[error("gone")]
        #[status(410)]
        struct Gone;
        Gone::responses()
    };
    let other = {
        #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
        #[error("gone")]
        #[status(404)]
        struct Gone;
        Gone::responses()
    };
    assert!(one.keys().all(|key| !other.contains_key(key)), "{:?} {:?}", one.keys(), other.keys());
}

#[test]
fn no_mark_is_left() {
    let document = Api::openapi();
    assert!(!document.to_json().unwrap().contains("x-statusful"));
    let mut again = document.clone();
    ERRORS.apply(&mut again).unwrap();
    assert!(again == document, "a second time changes nothing");
}

#[test]
fn response_that_is_a_reference_cannot_be_merged() {
    #[derive(OpenApi)]
    #[openapi(paths(own))]
    struct Plain;

    let mut document: Document = Plain::openapi();
    let operation = document.paths.paths.get_mut("/own").unwrap().get.as_mut().unwrap();
    let shared: RefOr<Response> =
        serde_json::from_value(json!({ "$ref": "#/components/responses/Gone" })).unwrap();
    operation.responses.responses.insert("409".to_owned(), shared);
    let clash = ErrorResponses::new().apply(&mut document).unwrap_err();
    let message = "GET /own: the errors with the status 409 cannot be added to that response, which is a \
                   reference; write it where it is used";
    assert_eq!(clash.to_string(), message);
    let document = serde_json::to_value(document).unwrap();
    let conflict = &document["paths"]["/own"]["get"]["responses"]["409"];
    assert_eq!(*conflict, json!({ "$ref": "#/components/responses/Gone" }));
}

#[utoipa::path(
    get, path = "/anything",
    responses(
        NoSuchPage,
        (status = 404, description = "", body = serde_json::Value, content_type = "application/problem+json"),
    ),
)]
async fn anything() {}

#[test]
fn schema_that_allows_everything_is_kept() {
    #[derive(OpenApi)]
    #[openapi(paths(anything), modifiers(&ERRORS))]
    struct Plain;

    let document = serde_json::to_value(Plain::openapi()).unwrap();
    let schema = &document["paths"]["/anything"]["get"]["responses"]["404"]["content"][PROBLEM]["schema"];
    let [anything, error] = [0, 1].map(|at| &schema["anyOf"][at]);
    assert_eq!(*error, reference("NoSuchPage"));
    for value in [json!(null), json!(true), json!(1.5), json!("text"), json!([1]), json!({ "a": 1 })] {
        assert!(jsonschema::is_valid(anything, &value), "{value} is not of {anything}");
    }
}

#[derive(Debug)]
struct Varying(u32);

impl utoipa::PartialSchema for Varying {
    fn schema() -> RefOr<utoipa::openapi::Schema> {
        static COUNT: std::sync::atomic::AtomicUsize = std::sync::atomic::AtomicUsize::new(0);
        let count = COUNT.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
        serde_json::from_value(json!({ "type": "integer", "minimum": count })).unwrap()
    }
}

impl utoipa::ToSchema for Varying {}

impl serde::Serialize for Varying {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_u32(self.0)
    }
}

#[derive(Debug, HttpStatus, IntoResponses)]
#[status(409)]
struct Counted {
    #[problem(extension)]
    #[allow(dead_code)]
    count: Varying,
}

#[test]
fn schema_that_varies_ends() {
    assert!(Counted::responses().contains_key("409"));
    assert!(Counted::responses().contains_key("409"));
}
