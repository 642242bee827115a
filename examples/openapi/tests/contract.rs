//! The document has every error, and clients of it can rely on each operation's.

use openapi_example::{ApiDocument, ApiError};
use statusful::contract::{assert_documented, assert_operations_unchanged};
use utoipa::OpenApi;

#[test]
fn errors_are_documented() {
    assert_documented::<ApiError>(&ApiDocument::openapi());
}

#[test]
fn operations_are_unchanged() {
    assert_operations_unchanged(&ApiDocument::openapi(), "operations.lock.json");
}
