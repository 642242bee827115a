//! The document has every error.

use openapi_example::{ApiDocument, ApiError};
use statusful::contract::assert_documented;
use utoipa::OpenApi;

#[test]
fn errors_are_documented() {
    assert_documented::<ApiError>(&ApiDocument::openapi());
}
