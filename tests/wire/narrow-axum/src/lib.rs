//! A crate that enables the feature of axum, and no other.

use statusful::{axum::IntoResponse, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
pub enum AxumError {
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),
}
