//! axum 0.8, through axum-core.
//!
//! ```
//! use axum::{routing::post, Router};
//! use statusful::{axum::IntoResponse, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! async fn create_user(name: String) -> Result<(), ApiError> {
//!     Err(ApiError::UserExists(name))
//! }
//!
//! let app: Router = Router::new().route("/users", post(create_user));
//! ```

/// Implements axum's `IntoResponse` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`.
///
/// The response is that of [`response`](fn@crate::response).
pub use statusful_macros::AxumIntoResponse as IntoResponse;

#[doc(hidden)]
pub mod private {
    pub use axum_core::response::{IntoResponse, Response};

    use crate::HttpStatus;
    use core::fmt::Display;

    pub fn respond<E: HttpStatus + Display + ?Sized>(error: &E) -> Response {
        crate::response(error)
    }
}
