//! `contract` finds what a document of utoipa lacks.

use statusful::contract::assert_documented;
use statusful::utoipa::{ErrorResponses, IntoResponses};
use statusful::HttpStatus;
use utoipa::OpenApi;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[problem(redact(code))]
enum ApiError {
    #[error("taken")]
    #[status(409)]
    Taken,
    #[error("none")]
    #[status(404)]
    NoSuchUser,
    #[error("broken")]
    #[status(500)]
    Broken,
    #[doc(hidden)]
    #[error("secret")]
    #[status(400)]
    Secret,
    #[error(transparent)]
    #[status(transparent)]
    Store(StoreError),
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum StoreError {
    #[error("full")]
    #[status(409)]
    Full,
    #[error("disk")]
    #[status(503)]
    Disk,
}

#[utoipa::path(post, path = "/users", responses((status = 201), ApiError))]
async fn create() {}

#[utoipa::path(get, path = "/store", responses((status = 200), (status = 409, description = "another"), StoreError))]
async fn store() {}

static ERRORS: ErrorResponses = ErrorResponses::new().open_ended();

#[derive(OpenApi)]
#[openapi(paths(create, store), modifiers(&ERRORS))]
struct Complete;

#[derive(OpenApi)]
#[openapi(paths(create))]
struct Unmerged;

#[test]
fn complete_document_has_all_errors() {
    assert_documented::<ApiError>(&Complete::openapi());
}

#[test]
#[should_panic(expected = "the errors of `POST /users` have no names")]
fn document_without_the_pass_is_refused() {
    assert_documented::<ApiError>(&Unmerged::openapi());
}

#[test]
#[should_panic(
    expected = "`POST /users` has errors of `ApiError`, and lacks\n  - ApiErrorNoSuchUser (`ApiError::NoSuchUser`, 404)\n"
)]
fn replaced_response_is_found() {
    let mut document = serde_json::to_value(Complete::openapi()).unwrap();
    let missing = document["paths"]["/users"]["post"]["responses"]["404"].take();
    document["paths"]["/store"]["get"]["responses"]["404"] = missing;
    assert_documented::<ApiError>(&document);
}

/// It has no schema in the document, and compiles.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("{} are not there", missing.len())]
#[status(409)]
struct OutOfStock {
    #[problem(extension)]
    missing: Vec<String>,
}

statusful::error_sets! {
    #![derive(IntoResponses, statusful::aide::OperationOutput)]
    OrderError = OutOfStock;
}

#[utoipa::path(post, path = "/orders", responses((status = 201), OrderError))]
async fn order() {}

#[derive(OpenApi)]
#[openapi(paths(order), modifiers(&ERRORS))]
struct Orders;

#[test]
#[should_panic(
    expected = "`OutOfStock` does not derive `IntoResponses`, and the document allows any JSON in\n  - `missing: Vec<String>` of `OutOfStock`\n  help: derive it where `OutOfStock` is defined: `#[derive(statusful::utoipa::IntoResponses)]`"
)]
fn error_of_a_set_without_the_derive_is_found() {
    assert_documented::<OrderError>(&Orders::openapi());
}

/// What is reported of a document of utoipa is in one of aide, too.
#[test]
fn libraries_agree_on_what_is_unknown() {
    let (of_utoipa, of_aide) =
        (super::responses::<OrderError>(), super::aide_parity::of_aide::<OrderError>());
    let missing = |responses| super::schema(responses, "409")["properties"]["missing"]["type"].clone();
    assert_eq!(missing(&of_utoipa).as_array().unwrap().len(), 6);
    assert_eq!(missing(&of_utoipa), missing(&of_aide));
}
