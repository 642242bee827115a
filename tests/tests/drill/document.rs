//! Drilled answers conform to the OpenAPI document of the types, and so do the examples of the
//! catalog and the answers of its site.

use super::{answer, body, ApiError};
use bytes::Bytes;
use http::{Response, StatusCode};
use serde_json::{json, Value};
use statusful::catalog::{Catalog, Site};
use statusful::drill::Drill;
use statusful::format::GoogleJson;
use statusful::utoipa::{ErrorResponses, IntoResponses};
use statusful::{FieldError, FieldErrors, HttpStatus};
use std::time::Duration;
use utoipa::OpenApi;

/// An error in another format.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[problem(format = GoogleJson)]
#[allow(dead_code)]
enum GoogleError {
    #[error("no such book")]
    #[status(404)]
    NoSuchBook {
        #[problem(extension)]
        shelf: u8,
    },
    #[error("the press is down")]
    #[status(503)]
    #[header(RETRY_AFTER = "5")]
    Press,
}

#[utoipa::path(get, path = "/", responses((status = 200), ApiError))]
#[allow(dead_code)]
async fn problems() {}

#[utoipa::path(get, path = "/books", responses((status = 200), GoogleError))]
#[allow(dead_code)]
async fn books() {}

#[derive(OpenApi)]
#[openapi(paths(problems, books), modifiers(&ERRORS))]
struct ApiDocument;

static ERRORS: ErrorResponses = ErrorResponses::new().open_ended();

fn document() -> Value {
    serde_json::to_value(ApiDocument::openapi()).unwrap()
}

/// That the body of a response is as the operation at the path says of its status: without words
/// about the status, of its class.
fn conforms(document: &Value, path: &str, response: &Response<Bytes>) {
    let responses = &document["paths"][path]["get"]["responses"];
    let status = response.status().as_u16();
    let keys = [status.to_string(), format!("{}XX", status / 100), "default".to_owned()];
    let described = keys.iter().find_map(|key| responses.get(key)).unwrap();
    let content_type = response.headers()["content-type"].to_str().unwrap().split(';').next().unwrap();
    is_valid(document, &described["content"][content_type]["schema"], &body(response));
}

fn is_valid(document: &Value, schema: &Value, body: &Value) {
    assert!(schema.is_object(), "no schema for {body:#}");
    let schema = json!({ "allOf": [schema], "components": document["components"] });
    let valid = jsonschema::validator_for(&schema).unwrap();
    let mistakes: Vec<_> = valid.iter_errors(body).map(|mistake| mistake.to_string()).collect();
    assert!(mistakes.is_empty(), "{mistakes:?}\n{body:#}\n{:#}", schema["allOf"]);
}

#[test]
fn drilled_answers_conform() {
    let document = document();
    for (path, catalog) in [("/", Catalog::of::<ApiError>()), ("/books", Catalog::of::<GoogleError>())] {
        for drill in [Drill::new(&[catalog]), Drill::new(&[catalog]).with_document(&document)] {
            let report = body(&answer(&drill, "drill=report"));
            for error in report["errors"].as_array().unwrap() {
                let response = answer(&drill, error["prefer"].as_str().unwrap());
                conforms(&document, path, &response);
                // Not only to the schema of any problem.
                if let Some(component) = component(&document, &error["code"]) {
                    is_valid(&document, component, &body(&response));
                }
            }
            assert!(drill.missed().is_empty());
        }
    }
}

/// Also with a status that is known only at run time, whether the attribute lists it or not.
#[test]
fn returned_errors_conform() {
    let document = document();
    let name = "ann".to_owned();
    let free = vec!["x".repeat(100); 1000];
    let mut errors = vec![
        ApiError::UserExists { name: name.clone(), free: Vec::new() },
        ApiError::UserExists { name, free },
        ApiError::Unauthenticated,
        ApiError::RateLimited { retry_after: Duration::MAX },
        ApiError::Invalid(FieldErrors::default()),
        ApiError::Invalid(FieldError::query("page", "must be a number").with_code("number").into()),
        ApiError::Gone,
    ];
    for code in [404, 418, 422, 429, 499, 500, 502, 503, 504, 599] {
        let status = StatusCode::from_u16(code).unwrap();
        errors.extend([ApiError::Cache { status }, ApiError::Upstream { status }]);
    }
    for error in &errors {
        conforms(&document, "/", &statusful::response(error));
    }
}

/// The schema of the error with a code.
fn component<'d>(document: &'d Value, code: &Value) -> Option<&'d Value> {
    let mut schemas = document["components"]["schemas"].as_object().unwrap().values();
    schemas.find(|schema| code.is_string() && schema["properties"]["code"]["enum"][0] == *code)
}

#[test]
fn examples_of_catalog_conform() {
    let document = document();
    let catalog: Value = serde_json::from_str(&Catalog::of::<ApiError>().to_json()).unwrap();
    let mut count = 0;
    for error in catalog["errors"].as_array().unwrap().iter().filter(|error| !error["status"].is_null()) {
        if let Some(component) = component(&document, &error["code"]) {
            is_valid(&document, component, &error["example"]);
            count += 1;
        }
    }
    assert_eq!(count, 4);
}

#[test]
fn errors_of_site_are_problems() {
    let document = document();
    let site = Site::new("API", &[Catalog::of::<ApiError>()]);
    for request in [http::Request::get("/errors/nothing"), http::Request::post("/errors")] {
        let response: Response<Bytes> = site.respond(&request.body(()).unwrap());
        assert!(response.status().is_client_error());
        is_valid(&document, &document["components"]["schemas"]["Problem"], &body(&response));
    }
}
