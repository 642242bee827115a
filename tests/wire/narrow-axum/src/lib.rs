//! A crate that enables only the feature `axum`.

use statusful::{axum::IntoResponse, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
pub enum AxumError {
    #[error("user {0} exists")]
    #[status(409)]
    UserExists(String),
}
