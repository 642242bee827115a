//! The three ways to send them, byte for byte, and how a client reads each back.

use crate::sent;
use http::StatusCode;
use statusful::{
    axum::IntoResponse, FieldError, FieldErrors, FieldLocation, FromProblem, HttpStatus, Problem,
};

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
#[problem(base = "https://example.net/")]
enum ApiError {
    #[error("Your request is not valid.")]
    #[status(422)]
    ValidationError {
        #[problem(extension)]
        errors: FieldErrors,
    },
    #[error("the search is not valid")]
    #[status(400)]
    InvalidSearch(
        #[from]
        #[problem(extension(name = "errors", truncated))]
        FieldErrors,
    ),
    #[error("some may be invalid")]
    #[status(409)]
    MayBeInvalid {
        #[problem(extension)]
        errors: Option<FieldErrors>,
    },
}

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, IntoResponse, FromProblem)]
#[error(transparent)]
#[status(transparent)]
enum Outer {
    Invalid(#[from] FieldErrors),
    Api(ApiError),
}

/// RFC 9457, Section 3.
fn of_rfc() -> FieldErrors {
    FieldErrors::new()
        .with(FieldError::body("/age", "must be a positive integer"))
        .with(FieldError::body("#/profile/color", "must be 'green', 'red' or 'blue'"))
}

fn of_parameters() -> FieldErrors {
    [
        FieldError::query("page", "must be a number").with_code("type"),
        FieldError::path("id", "must be a UUID"),
        FieldError::header("x-api-version", "is not supported"),
        FieldError::cookie("session", "has expired"),
        FieldError::new("`from` must be before `to`"),
        FieldError::body("", "must be an object"),
    ]
    .into_iter()
    .collect()
}

fn read_back<E: FromProblem>(body: &str, status: u16) -> Option<E> {
    let mut headers = http::HeaderMap::new();
    headers.insert("content-type", http::HeaderValue::from_static("application/problem+json"));
    E::decode(StatusCode::from_u16(status).unwrap(), &headers, body).known()
}

#[test]
fn member_of_variant() {
    let error = ApiError::ValidationError { errors: of_rfc() };
    let body = sent(&error);
    assert_eq!(
        body,
        r##"{"type":"https://example.net/validation-error","title":"Unprocessable Content","status":422,"code":"validation_error","detail":"Your request is not valid.","errors":[{"detail":"must be a positive integer","pointer":"#/age"},{"detail":"must be 'green', 'red' or 'blue'","pointer":"#/profile/color"}]}"##
    );
    assert_eq!(read_back(&body, 422), Some(error));
}

#[test]
fn converted_into_variant() {
    fn search() -> Result<(), ApiError> {
        Ok(of_parameters().into_result()?)
    }
    let error = search().unwrap_err();
    let body = sent(&error);
    assert_eq!(
        body,
        r##"{"type":"https://example.net/invalid-search","title":"Bad Request","status":400,"code":"invalid_search","detail":"the search is not valid","errors":[{"detail":"must be a number","location":"query","name":"page","code":"type"},{"detail":"must be a UUID","location":"path","name":"id"},{"detail":"is not supported","location":"header","name":"x-api-version"},{"detail":"has expired","location":"cookie","name":"session"},{"detail":"`from` must be before `to`"},{"detail":"must be an object","pointer":"#"}]}"##
    );
    assert_eq!(read_back(&body, 400), Some(error));
}

#[test]
fn error_by_itself() {
    let errors = of_rfc();
    let body = sent(&errors);
    assert_eq!(
        body,
        r##"{"title":"Unprocessable Content","status":422,"code":"invalid_fields","detail":"2 fields are not valid.","errors":[{"detail":"must be a positive integer","pointer":"#/age"},{"detail":"must be 'green', 'red' or 'blue'","pointer":"#/profile/color"}]}"##
    );
    assert_eq!(sent(&Outer::from(of_rfc())), body);
    assert_eq!(read_back(&body, 422), Some(of_rfc()));
    assert_eq!(read_back(&body, 422), Some(Outer::Invalid(of_rfc())));
    let response = statusful::axum::IntoResponse::into_response(errors);
    assert_eq!(response.status(), 422);

    let problem = Problem::from_error(&Outer::from(FieldErrors::from(FieldError::new("x"))));
    assert_eq!(problem.detail(), Some("A field is not valid."));
}

#[test]
fn optional_member() {
    let none = ApiError::MayBeInvalid { errors: None };
    let body = sent(&none);
    assert!(!body.contains("errors"), "{body}");
    assert_eq!(read_back(&body, 409), Some(none));
    let some = ApiError::MayBeInvalid { errors: Some(of_rfc()) };
    assert_eq!(read_back(&sent(&some), 409), Some(some));
}

#[test]
fn received_entries_may_have_more_or_less() {
    let body = r##"{"status":422,"code":"invalid_fields","errors":[
        {"detail":"a","pointer":"/not%20a/fragment","value":7,"severity":{"a":1}},
        {"pointer":"#/%zz/%C3%A9","detail":7},
        {"detail":"b","location":"matrix","name":"c","code":null},
        "text", null, 7, []
    ]}"##;
    let errors: FieldErrors = read_back(body, 422).unwrap();
    let expected = [
        FieldError::body("/not%20a/fragment", "a"),
        FieldError::body("/%zz/é", ""),
        FieldError::new("b"),
        FieldError::new("text"),
        FieldError::new(""),
        FieldError::new(""),
        FieldError::new(""),
    ];
    assert_eq!(errors.len(), expected.len());
    for (error, expected) in errors.iter().zip(&expected) {
        assert_eq!((error.detail(), error.pointer()), (expected.detail(), expected.pointer()));
        assert_eq!(error.location(), expected.location());
    }
    assert_eq!(errors.iter().nth(2).unwrap().name(), Some("c"));
    for body in [r#"{"code":"invalid_fields"}"#, r#"{"code":"invalid_fields","errors":null}"#] {
        assert_eq!(read_back(body, 422), Some(FieldErrors::new()), "{body}");
    }
}

#[test]
fn collection() {
    let mut errors = FieldErrors::new();
    assert_eq!((errors.is_empty(), errors.clone().into_result()), (true, Ok(())));
    errors.push(FieldError::body("a", "x"));
    errors.extend(of_parameters());
    assert_eq!((errors.is_empty(), errors.len()), (false, 7));
    let locations: Vec<_> = (&errors).into_iter().map(FieldError::location).collect();
    let of_parameters =
        [FieldLocation::Query, FieldLocation::Path, FieldLocation::Header, FieldLocation::Cookie];
    assert_eq!(locations[..1], [Some(FieldLocation::Body)]);
    assert_eq!(locations[1..5], of_parameters.map(Some));
    assert_eq!(locations[5..], [None, Some(FieldLocation::Body)]);
    let list: Vec<FieldError> = errors.clone().into_iter().collect();
    assert_eq!(FieldErrors::from(list), errors);
    assert_eq!(errors.clone().into_result(), Err(errors));
}

#[test]
fn display_is_one_line() {
    assert_eq!(FieldErrors::new().to_string(), "the request is not valid");
    assert_eq!(
        of_parameters().to_string(),
        "query \"page\": must be a number; path \"id\": must be a UUID; header \"x-api-version\": is not \
         supported; cookie \"session\": has expired; `from` must be before `to`; #: must be an object"
    );
    let hostile = FieldErrors::from(FieldError::query("a\r\nb\u{202e}", "x"))
        .with(FieldError::body("/\n\u{202e}", "y"));
    assert_eq!(hostile.to_string(), "query \"a\\r\\nb\\u{202e}\": x; #/%0A%E2%80%AE: y");
}

#[test]
fn names_are_mapped() {
    let errors = FieldErrors::new()
        .with(FieldError::body("/home_address/0/zip_code", "x"))
        .with(FieldError::query("per_page", "x"));
    let mapped = errors.map_names(|name| name.replace('_', "-"));
    assert_eq!(mapped.iter().next().unwrap().pointer(), Some("/home-address/0/zip-code"));
    assert_eq!(mapped.iter().nth(1).unwrap().name(), Some("per_page"), "a parameter has its own name");
}
