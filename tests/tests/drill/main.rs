//! The answers of a drill are those of the errors themselves.

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, Response};
use serde_json::{json, Value};
use statusful::catalog::Catalog;
use statusful::drill::Drill;
use statusful::utoipa::IntoResponses;
use statusful::{FieldErrors, HttpStatus};
use statusful_registry::check_field;

mod coverage;
mod document;
mod fields;
mod redaction;

/// What the request with this preference gets, if that is an error.
fn ask(drill: &Drill, prefer: &str) -> Option<Response<Bytes>> {
    let fields = [(HeaderName::from_static("prefer"), HeaderValue::from_str(prefer).unwrap())];
    drill.answer(&HeaderMap::from_iter(fields))
}

fn answer(drill: &Drill, prefer: &str) -> Response<Bytes> {
    ask(drill, prefer).unwrap_or_else(|| panic!("`{prefer}` passes"))
}

fn body(response: &Response<Bytes>) -> Value {
    serde_json::from_slice(response.body()).unwrap()
}

/// An error with one of each that may vary.
#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
#[problem(base = "https://example.com/errors/")]
#[header("x-api" = "7")]
#[allow(dead_code)]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    #[header(LOCATION = "/users/{name}")]
    #[problem(
        detail = "User {name} exists.",
        extension(docs = "https://example.com"),
        instance = "/users/{name}"
    )]
    UserExists {
        #[problem(extension)]
        name: String,
        #[problem(extension)]
        free: Vec<String>,
    },
    #[error("sign in first")]
    #[status(401)]
    #[challenge(Bearer, realm = "api")]
    Unauthenticated,
    #[error("slow down")]
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: std::time::Duration,
    },
    #[error("not valid")]
    #[status(422)]
    Invalid(#[problem(extension = "errors")] FieldErrors),
    #[error("the upstream answered {status}")]
    #[problem(redact)]
    Upstream {
        #[status]
        status: http::StatusCode,
    },
    #[error("the cache answered {status}")]
    #[status(one_of(502, 504))]
    Cache {
        #[status]
        status: http::StatusCode,
    },
    #[error("gone")]
    #[status(404)]
    #[problem(no_code, type = "https://example.com/probs/gone")]
    Gone,
    #[error("not for clients")]
    #[status(404)]
    #[doc(hidden)]
    Hidden,
}

fn drill() -> Drill {
    Drill::new(&[Catalog::of::<ApiError>()])
}

/// The response to the error itself, with the values of the samples.
fn real(error: &ApiError) -> Response<Bytes> {
    statusful::response(error)
}

#[test]
fn answer_is_that_of_the_error() {
    let name = "text".to_owned();
    for (prefer, error) in [
        ("code=user_exists", ApiError::UserExists { name: name.clone(), free: vec![name] }),
        ("code=unauthenticated", ApiError::Unauthenticated),
        ("status=404", ApiError::Gone),
        ("code=\"https://example.com/probs/gone\"", ApiError::Gone),
        ("code=upstream, status=504", ApiError::Upstream { status: http::StatusCode::GATEWAY_TIMEOUT }),
        ("code=cache", ApiError::Cache { status: http::StatusCode::BAD_GATEWAY }),
        ("status=504", ApiError::Cache { status: http::StatusCode::GATEWAY_TIMEOUT }),
        ("code=upstream", ApiError::Upstream { status: http::StatusCode::INTERNAL_SERVER_ERROR }),
    ] {
        let (mut drilled, real) = (answer(&drill(), prefer), real(&error));
        let applied = drilled.headers_mut().remove("preference-applied");
        assert_eq!(applied.unwrap(), prefer);
        assert_eq!(check_field("preference-applied", prefer, None), []);
        assert_eq!(drilled.status(), real.status(), "{prefer}");
        assert_eq!(drilled.headers(), real.headers(), "{prefer}");
        assert_eq!(drilled.body(), real.body(), "{prefer}");
    }
}

#[test]
fn samples_stand_for_what_varies() {
    let drill = drill();
    let limited = answer(&drill, "code=rate_limited");
    assert_eq!(limited.headers()["retry-after"], "1");
    assert_eq!(limited.headers()["x-api"], "7");
    assert_eq!(body(&limited)["detail"], "slow down", "published, and the same in every error");
    let invalid = body(&answer(&drill, "code=invalid"));
    assert_eq!(invalid["errors"], json!([{ "detail": "must be a positive integer", "pointer": "#/age" }]));
    assert_eq!(invalid["detail"], "What went wrong, in a sentence.");
}

/// Any other tool's preferences, too.
#[test]
fn request_without_preference_passes() {
    for prefer in ["return=minimal", "wait=10, respond-async", "drill=all", "code", ""] {
        assert!(ask(&drill(), prefer).is_none(), "{prefer}");
    }
    assert!(drill().answer(&HeaderMap::new()).is_none());
}

#[test]
fn mistake_is_named() {
    for (prefer, detail) in [
        ("code=user_exist", "no error has the code `user_exist`: did you mean `user_exists`?"),
        ("code=404", "no error has the code `404`: for a status, send `Prefer: status=404`"),
        ("code=zzz", "no error has the code `zzz`: `Prefer: drill=report` lists those that there are"),
        ("code=hidden", "no error has the code `hidden`: `Prefer: drill=report` lists those that there are"),
        (
            "status=418",
            "no error has the status 418: there are 401, 404, 409, 422, 429, 502, 504; for an error whose \
            status is known only at run time, add its code, such as `code=upstream`",
        ),
        ("code=upstream, status=204", "`upstream` does not have the status 204: there are 400 to 599"),
        ("code=upstream, status=600", "`upstream` does not have the status 600: there are 400 to 599"),
        ("code=cache, status=204", "`cache` does not have the status 204: there are 502, 504"),
        ("status=abc", "`abc` is not the status of a response: send a number such as 404"),
        ("code=cache, status=500", "`cache` does not have the status 500: there are 502, 504"),
        ("code=invalid, status=400", "`invalid` does not have the status 400: there are 422"),
    ] {
        let response = answer(&drill(), prefer);
        assert_eq!(response.status(), 400, "{prefer}");
        assert!(!response.headers().contains_key("preference-applied"), "{prefer}");
        assert_eq!(body(&response)["code"], "no_such_drill");
        assert_eq!(body(&response)["detail"], detail, "{prefer}");
    }
}

#[test]
fn document_provides_samples() {
    let example = json!({
        "status": 409, "code": "user_exists", "detail": "not this", "name": "ann", "free": ["ann1"], "docs": "no",
    });
    let other = json!({ "status": 404, "code": "user_exists", "name": "bob" });
    let document = json!({ "paths": { "/users": { "post": { "responses": { "409": { "content": {
        "application/problem+json": { "examples": { "a": { "value": example }, "b": { "value": other } } }
    } } } } } } });
    let drill = drill().with_document(&document);
    let exists = answer(&drill, "code=user_exists");
    assert_eq!(exists.headers()["location"], "/users/ann");
    let exists = body(&exists);
    assert_eq!((&exists["name"], &exists["free"]), (&json!("ann"), &json!(["ann1"])));
    assert_eq!(exists["docs"], "https://example.com", "the same in every error");
    assert_eq!(exists["detail"], "User ann exists.");
}
