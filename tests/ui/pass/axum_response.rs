#![deny(warnings)]
#![allow(dead_code)]

use statusful::{axum::IntoResponse, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum ApiError<T: std::fmt::Debug> {
    #[error("{0:?} exists")]
    #[status(409)]
    Exists(T),
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("gone")]
#[status(410)]
struct Gone;

fn main() {
    use axum_core::response::IntoResponse;
    assert_eq!(ApiError::Exists("ann").into_response().status(), 409);
    assert_eq!(Gone.into_response().status(), 410);
}
