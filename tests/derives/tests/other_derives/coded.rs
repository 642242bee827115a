//! `#[error("…")]` of another derive than thiserror: the detail is what `Display` writes.

use core::fmt;
use statusful::HttpStatus;
use statusful_tests_coded::Coded;

#[derive(Debug, Coded, HttpStatus)]
enum ApiError {
    #[error("E_NOT_FOUND")]
    #[status(404)]
    NotFound,
    #[error("E_TAKEN")]
    #[status(409)]
    Taken,
    #[error("E_MORE")]
    #[status(400)]
    More { mark: char },
    #[error("E_FAILS")]
    #[status(422)]
    Fails,
}

impl fmt::Display for ApiError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ApiError::NotFound => formatter.write_str("there is no such page"),
            ApiError::Taken => formatter.write_str("E_TAK"),
            ApiError::More { mark } => write!(formatter, "E_{}{mark}", "more".to_uppercase()),
            ApiError::Fails => formatter.write_str("E_FAILS").and(Err(fmt::Error)),
        }
    }
}

fn detail(error: &ApiError) -> Option<String> {
    statusful::Problem::from_error(error).detail().map(str::to_owned)
}

#[test]
fn detail_is_display() {
    for (error, text) in [
        (ApiError::NotFound, Some("there is no such page")),
        (ApiError::Taken, Some("E_TAK")),
        (ApiError::More { mark: '!' }, Some("E_MORE!")),
        (ApiError::Fails, None),
    ] {
        assert_eq!(detail(&error).as_deref(), text, "{error:?}");
    }
}

/// A literal that is written in parts is still the literal.
#[derive(Debug, Coded, HttpStatus)]
#[error("E_NOT_FOUND")]
#[status(404)]
struct InParts;

impl fmt::Display for InParts {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        ["E_", "", "NOT", "_FOUND"].into_iter().try_for_each(|part| formatter.write_str(part))
    }
}

#[test]
fn literal_in_parts_is_detail() {
    let response: http::Response<bytes::Bytes> = statusful::response(&InParts);
    assert_eq!(
        response.body(),
        r#"{"title":"Not Found","status":404,"code":"in_parts","detail":"E_NOT_FOUND"}"#
    );
}
