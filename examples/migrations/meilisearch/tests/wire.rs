//! The same bytes before and after.

use actix_web::{http::header::RETRY_AFTER, http::StatusCode, HttpResponse, ResponseError};
use serde::Serialize;
use statusful_migration_meilisearch::{InvalidName, SearchError};
use statusful_migration_wire::{actix, Wire};

#[derive(Serialize)]
struct Body {
    message: String,
    code: &'static str,
    r#type: &'static str,
    link: String,
}

/// The response as it was written by hand.
fn before(error: &SearchError) -> HttpResponse {
    let (status, code, class) = match error {
        SearchError::DocumentNotFound(_) => (404, "document_not_found", "invalid_request"),
        SearchError::InvalidContentType { .. } | SearchError::DelimiterWithoutCsv(_) => {
            (415, "invalid_content_type", "invalid_request")
        }
        SearchError::InvalidApiKey => (403, "invalid_api_key", "auth"),
        SearchError::TooManySearchRequests(_) => (503, "too_many_search_requests", "system"),
        SearchError::Internal(_) => (500, "internal", "internal"),
        SearchError::Name(_) => (400, "invalid_index_uid", "invalid_request"),
    };
    let link = format!("https://docs.meilisearch.com/errors#{code}");
    let body = Body { message: error.to_string(), code, r#type: class, link };
    let mut response = HttpResponse::build(StatusCode::from_u16(status).unwrap());
    response.content_type("application/json");
    if status == 503 {
        response.insert_header((RETRY_AFTER, "10"));
    }
    response.body(serde_json::to_vec(&body).unwrap())
}

#[test]
fn wire_is_the_same() {
    let json = "content-type: application/json";
    let body = |message: &str, code: &str, class: &str| {
        format!(
            r#"{{"message":"{message}","code":"{code}","type":"{class}","link":"https://docs.meilisearch.com/errors#{code}"}}"#
        )
    };
    let accepted = vec!["`application/json`".to_owned(), "`text/csv`".to_owned()];
    for (error, status, fields, body) in [
        (
            SearchError::DocumentNotFound("<7>".into()),
            404,
            &[json][..],
            body("Document `<7>` not found.", "document_not_found", "invalid_request"),
        ),
        (
            SearchError::InvalidContentType { found: "a/b".into(), accepted },
            415,
            &[json],
            body(
                "`a/b` is no content type here, but `application/json`, `text/csv` are.",
                "invalid_content_type",
                "invalid_request",
            ),
        ),
        (
            SearchError::DelimiterWithoutCsv("a/b".into()),
            415,
            &[json],
            body(
                "`a/b` has no delimiter: only `text/csv` has one.",
                "invalid_content_type",
                "invalid_request",
            ),
        ),
        (SearchError::InvalidApiKey, 403, &[json], body("The key is not valid.", "invalid_api_key", "auth")),
        (
            SearchError::TooManySearchRequests(9),
            503,
            &[json, "retry-after: 10"],
            body("9 searches at a time are too many. Retry after 10s.", "too_many_search_requests", "system"),
        ),
        (
            std::io::Error::other("no space").into(),
            500,
            &[json],
            body("the scheduler: no space", "internal", "internal"),
        ),
        (
            InvalidName { name: "a b".into() }.into(),
            400,
            &[json],
            body("`a b` is not a valid name for an index.", "invalid_index_uid", "invalid_request"),
        ),
    ] {
        let expected = Wire::new(status, fields, &body);
        assert_eq!(actix(before(&error)), expected);
        assert_eq!(actix(error.error_response()), expected);
    }
}
