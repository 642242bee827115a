//! The errors are those that clients were promised.

use axum_example::ApiError;

#[test]
fn the_errors_are_those_that_clients_know() {
    statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
}
