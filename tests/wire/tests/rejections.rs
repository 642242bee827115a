//! The rejections of extractors, as variants of an error: status, code, and a detail without what
//! the request says.

use axum::body::Body;
use axum::extract::rejection::{
    ExtensionRejection, FormRejection, JsonRejection, PathRejection, QueryRejection,
};
use axum::extract::{FromRequest, FromRequestParts, Query};
use axum::{Extension, Json};
use serde::Deserialize;
use serde_json::{json, Value};
use statusful::catalog::{Catalog, HasCatalog};
use statusful::{ErrorMeta, FieldError, FieldErrors, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error(transparent)]
#[status(transparent)]
enum ApiError {
    Json(#[from] JsonRejection),
    Path(#[from] PathRejection),
    Query(#[from] QueryRejection),
    Form(#[from] FormRejection),
    Extension(#[from] ExtensionRejection),
    ActixJson(#[from] actix_web::error::JsonPayloadError),
    ActixQuery(#[from] actix_web::error::QueryPayloadError),
    ActixPath(#[from] actix_web::error::PathError),
    Actix(actix_web::Error),
    PoemJson(#[from] poem::error::ParseJsonError),
    PoemQuery(#[from] poem::error::ParseQueryError),
    Poem(poem::Error),
    #[error("form")]
    Rocket(rocket::form::Errors<'static>),
    RocketJson(#[from] rocket::serde::json::Error<'static>),
}

fn sent(error: impl Into<ApiError>) -> Value {
    let error = error.into();
    let response: http::Response<bytes::Bytes> = statusful::response(&error);
    let body = std::str::from_utf8(response.body()).unwrap();
    assert!(!body.contains("canary") && !body.contains("Account"), "{body}");
    let body: Value = serde_json::from_str(body).unwrap();
    let catalog = match error {
        ApiError::Json(_) => Catalog::of::<JsonRejection>(),
        ApiError::Path(_) => Catalog::of::<PathRejection>(),
        ApiError::Query(_) => Catalog::of::<QueryRejection>(),
        ApiError::Form(_) => Catalog::of::<FormRejection>(),
        ApiError::Extension(_) => Catalog::of::<ExtensionRejection>(),
        _ => return body,
    };
    is_in(catalog, response.status(), &body);
    body
}

/// The catalog of a rejection has what is sent of it.
#[track_caller]
fn is_in(catalog: &'static Catalog, status: http::StatusCode, body: &Value) {
    let of_code = |meta: &&ErrorMeta| meta.public_code() == body["code"].as_str();
    let meta = catalog.iter().find(of_code).unwrap_or_else(|| panic!("{}: {body}", catalog.name()));
    assert!(meta.statuses().contains(&status), "{status} of {meta:?}");
    let members: Vec<&str> = meta.extensions().iter().map(|member| member.name()).collect();
    assert_eq!(members, Vec::from_iter(body.get("errors").map(|_| "errors")), "{body}");
    assert_eq!(meta.exposure().exposes(status), body.get("detail").is_some(), "{body}");
}

#[derive(Debug, Deserialize)]
#[allow(dead_code)]
struct Account {
    users: Vec<User>,
    page: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)]
struct User {
    name: String,
    #[serde(rename = "a/ge")]
    age: u8,
}

async fn rejected(content_type: &str, body: &'static str) -> Value {
    let request =
        http::Request::post("/").header("content-type", content_type).body(Body::from(body)).unwrap();
    sent(Json::<Account>::from_request(request, &()).await.unwrap_err())
}

#[tokio::test]
async fn axum_json() {
    let data = "The request body is not valid at /users/0/a~1ge: an integer is expected.";
    assert_eq!(
        rejected("application/json", r#"{"users":[{"name":"x","a/ge":"canary"}]}"#).await,
        json!({
            "title": "Unprocessable Content", "status": 422, "code": "invalid_body", "detail": data,
            "errors": [{ "detail": "an integer is expected", "pointer": "#/users/0/a~1ge" }],
        })
    );
    let missing = rejected("application/json", r#"{"users":[{"a/ge":7}]}"#).await;
    assert_eq!(
        missing["errors"],
        json!([{ "detail": "the member is missing", "pointer": "#/users/0/name" }])
    );
    assert_eq!(missing["detail"], "The request body is not valid at /users/0/name: the member is missing.");
    let root = rejected("application/json", "7").await;
    assert_eq!(root["detail"], "The request body is not valid: an object is expected.");
    assert_eq!(root["errors"], json!([{ "detail": "an object is expected", "pointer": "#" }]));
    assert_eq!(
        rejected("application/json", r#"{"users" canary"#).await,
        json!({
            "title": "Bad Request", "status": 400, "code": "invalid_json",
            "detail": "The request body is not valid JSON (line 1, column 10).",
        })
    );
    let media_type = rejected("text/canary", "{}").await;
    assert_eq!((&media_type["status"], &media_type["code"]), (&json!(415), &json!("unsupported_media_type")));
}

#[tokio::test]
async fn axum_parts() {
    let (mut parts, _) = http::Request::get("/?page=canary").body(()).unwrap().into_parts();
    let query = Query::<Page>::from_request_parts(&mut parts, &()).await.unwrap_err();
    assert_eq!(
        sent(query),
        json!({
            "title": "Bad Request", "status": 400, "code": "invalid_query",
            "detail": "The query is not valid: the parameter `page`: an integer is expected.",
            "errors": [{ "detail": "an integer is expected", "location": "query", "name": "page" }],
        })
    );
    let extension = Extension::<Page>::from_request_parts(&mut parts, &()).await.unwrap_err();
    assert_eq!(
        sent(extension),
        json!({ "title": "Internal Server Error", "status": 500, "code": "internal_server_error" })
    );
}

#[tokio::test]
async fn axum_catalogs_have_all_errors() {
    let request = |method: &str, content_type: &str, body: &'static [u8]| {
        let request = http::Request::builder().method(method).uri("/?page=canary");
        request.header("content-type", content_type).body(Body::from(body)).unwrap()
    };
    let form = |request| async { axum::Form::<Page>::from_request(request, &()).await.unwrap_err() };
    let urlencoded = "application/x-www-form-urlencoded";
    assert_eq!(sent(form(request("GET", "", b"")).await)["status"], 400);
    assert_eq!(sent(form(request("POST", urlencoded, b"page=canary")).await)["status"], 422);
    assert_eq!(sent(form(request("POST", "text/plain", b"")).await)["status"], 415);

    let large = || Body::from(vec![b'x'; 3_000_000]);
    let json = http::Request::post("/").header("content-type", "application/json").body(large()).unwrap();
    assert_eq!(sent(Json::<Account>::from_request(json, &()).await.unwrap_err())["status"], 413);
    let bytes = axum::body::Bytes::from_request(http::Request::new(large()), &()).await.unwrap_err();
    let text = String::from_request(http::Request::new(Body::from(&b"\xff"[..])), &()).await.unwrap_err();
    let raw =
        axum::extract::RawForm::from_request(request("POST", "text/plain", b""), &()).await.unwrap_err();
    let (mut parts, _) = http::Request::get("/").body(()).unwrap().into_parts();
    let path = axum::extract::Path::<u8>::from_request_parts(&mut parts, &()).await.unwrap_err();
    assert_eq!(sent(path)["status"], 500);
    let params = axum::extract::RawPathParams::from_request_parts(&mut parts, &()).await.unwrap_err();
    fn check<E: HttpStatus + std::fmt::Display + HasCatalog>(error: &E) {
        let response: http::Response<bytes::Bytes> = statusful::response(error);
        let body = serde_json::from_slice(response.body()).unwrap();
        is_in(Catalog::of::<E>(), response.status(), &body);
    }
    check(&bytes);
    check(&text);
    check(&raw);
    check(&params);
}

#[derive(Debug, Clone, Deserialize)]
#[allow(dead_code)]
struct Page {
    page: u32,
}

fn json_error() -> serde_json::Error {
    serde_json::from_str::<Account>(r#"{"users":"canary"}"#).unwrap_err()
}

#[test]
fn actix() {
    let detail = "The request body is not valid: an array is expected.";
    let wanted = json!({
        "title": "Bad Request", "status": 400, "code": "invalid_body", "detail": detail,
        "errors": [{ "detail": "an array is expected" }],
    });
    assert_eq!(sent(actix_web::error::JsonPayloadError::Deserialize(json_error())), wanted);
    let any = actix_web::Error::from(actix_web::error::JsonPayloadError::Deserialize(json_error()));
    assert_eq!(sent(ApiError::Actix(any)), wanted);
    let query = actix_web::web::Query::<Page>::from_query("page=canary").unwrap_err();
    let query = sent(query);
    assert_eq!(query["detail"], "The query is not valid: an integer is expected.");
    assert_eq!(query["errors"], json!([{ "detail": "an integer is expected", "location": "query" }]));
    let missing = actix_web::web::Query::<Page>::from_query("x=canary").unwrap_err();
    assert_eq!(sent(missing)["detail"], "The query is not valid: the parameter `page`: it is missing.");
    let any = ApiError::Actix(actix_web::error::ErrorServiceUnavailable("canary"));
    assert_eq!(
        sent(any),
        json!({ "title": "Service Unavailable", "status": 503, "code": "service_unavailable" })
    );
}

#[test]
fn poem() {
    let wanted = sent(poem::error::ParseJsonError::Parse(json_error()));
    assert_eq!((&wanted["status"], &wanted["code"]), (&json!(400), &json!("invalid_body")));
    assert_eq!(sent(ApiError::Poem(poem::error::ParseJsonError::Parse(json_error()).into())), wanted);
    let any = ApiError::Poem(poem::Error::from_string("canary", poem::http::StatusCode::BAD_GATEWAY));
    assert_eq!(sent(any), json!({ "title": "Bad Gateway", "status": 502, "code": "bad_gateway" }));
}

#[test]
fn rocket() {
    let errors = rocket::form::Form::<u8>::parse("number=canary").unwrap_err();
    let sent = sent(ApiError::Rocket(errors));
    assert_eq!((&sent["status"], &sent["code"]), (&json!(422), &json!("invalid_form")));
    assert_eq!(sent["detail"], "The form is not valid: the parameter `number`: an integer is expected.");
    assert_eq!(sent["errors"], json!([{ "detail": "an integer is expected", "pointer": "#/number" }]));
}

/// An own variant has the same entries, and its own status, code and detail.
#[derive(Debug, thiserror::Error, HttpStatus)]
enum Collected {
    #[error("some fields are not valid")]
    #[status(422)]
    Invalid(#[problem(extension = "errors")] FieldErrors),
}

#[tokio::test]
async fn own_error_collects_rejections() {
    let entries = |errors: FieldErrors| {
        let response: http::Response<bytes::Bytes> = statusful::response(&Collected::Invalid(errors));
        let body: Value = serde_json::from_slice(response.body()).unwrap();
        body["errors"].clone()
    };
    let request = http::Request::post("/").header("content-type", "application/json");
    let request = request.body(Body::from(r#"{"users":[{"name":"canary","a/ge":"canary"}]}"#)).unwrap();
    let mut errors = FieldErrors::from(Json::<Account>::from_request(request, &()).await.unwrap_err());
    let (mut parts, _) = http::Request::get("/?page=canary").body(()).unwrap().into_parts();
    let query = Query::<Page>::from_request_parts(&mut parts, &()).await.unwrap_err();
    errors.extend(FieldErrors::from(query));
    assert_eq!(
        entries(errors),
        json!([
            { "detail": "an integer is expected", "pointer": "#/users/0/a~1ge" },
            { "detail": "an integer is expected", "location": "query", "name": "page" },
        ])
    );
    let (parts, ()) = http::Request::get("/?page=canary").body(()).unwrap().into_parts();
    let request = http::Request::from_parts(parts, Body::empty());
    let form = axum::Form::<Page>::from_request(request, &()).await.unwrap_err();
    assert_eq!(
        entries(form.into()),
        json!([{ "detail": "an integer is expected", "location": "query", "name": "page" }])
    );

    let actix = actix_web::error::JsonPayloadError::Deserialize(json_error());
    assert_eq!(entries(actix.into()), json!([{ "detail": "an array is expected" }]));
    let actix = actix_web::error::JsonPayloadError::ContentType;
    let media_type = "The request body is not declared as `Content-Type: application/json`.";
    assert_eq!(entries(actix.into()), json!([{ "detail": media_type }]));
    let poem = poem::error::ParseJsonError::Parse(json_error());
    assert_eq!(entries(poem.into()), json!([{ "detail": "an array is expected" }]));

    let rocket = rocket::form::Form::<Range>::parse("to=canary&from=canary").unwrap_err();
    let expected = |name: &str| json!({ "detail": "an integer is expected", "pointer": format!("#/{name}") });
    assert_eq!(entries(rocket.into()), json!([expected("from"), expected("to")]));
}

#[derive(Debug, rocket::FromForm)]
#[allow(dead_code)]
struct Range {
    from: u8,
    to: u8,
}

#[test]
fn rocket_json() {
    use rocket::serde::json::Error;
    let parsed = sent(Error::Parse("canary", json_error()));
    assert_eq!((&parsed["status"], &parsed["code"]), (&json!(422), &json!("invalid_body")));
    let broken = sent(Error::Parse("canary", serde_json::from_str::<u8>("canary").unwrap_err()));
    assert_eq!((&broken["status"], &broken["code"]), (&json!(400), &json!("invalid_json")));
    let long = sent(Error::Io(std::io::Error::new(std::io::ErrorKind::UnexpectedEof, "canary")));
    assert_eq!((&long["status"], &long["code"]), (&json!(413), &json!("body_too_large")));
}

/// A handler of any framework returns them as they are.
#[tokio::test]
async fn field_errors_are_responses() {
    let errors = || FieldErrors::from(FieldError::body("/age", "must be at least 18"));
    let expected: http::Response<bytes::Bytes> = statusful::response(&errors());
    let expected = expected.into_body();
    let axum = axum::response::IntoResponse::into_response(errors());
    assert_eq!(axum.status(), 422);
    assert_eq!(axum::body::to_bytes(axum.into_body(), 9999).await.unwrap(), expected);
    let actix = actix_web::ResponseError::error_response(&errors());
    assert_eq!(actix_web::body::to_bytes(actix.into_body()).await.unwrap(), expected);
    let poem = poem::error::ResponseError::as_response(&errors());
    assert_eq!(poem.into_body().into_bytes().await.unwrap(), expected);
    let warp = warp::Reply::into_response(errors());
    assert_eq!(warp.status(), 422);
    let mut salvo = salvo_core::Response::new();
    salvo_core::writing::Scribe::render(errors(), &mut salvo);
    assert_eq!(salvo.status_code.unwrap(), 422);
    let tonic = statusful::tonic::IntoStatus::into_status(errors());
    assert_eq!((tonic.code(), tonic.message()), (tonic::Code::InvalidArgument, "A field is not valid."));
    assert!(is_responder(&errors()));
}

fn is_responder<'r, 'o: 'r, T: rocket::response::Responder<'r, 'o>>(_: &T) -> bool {
    true
}
