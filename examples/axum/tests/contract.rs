//! The errors are the ones that clients know.

use axum_example::ApiError;

#[test]
fn errors_match_lock_file() {
    statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
}
