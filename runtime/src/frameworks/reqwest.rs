//! The errors of an API, for reqwest 0.13.
//!
//! [Guide](crate::guide::client).
//!
//! ```
//! use statusful::{Decoded, FromProblem, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
//! enum ApiError {
//!     #[error("no such user")]
//!     #[status(404)]
//!     NoSuchUser,
//! }
//!
//! async fn exists(user: reqwest::Url) -> Result<bool, Box<dyn std::error::Error>> {
//!     match statusful::reqwest::decode::<ApiError>(reqwest::get(user).await?).await {
//!         Ok(_) => Ok(true),
//!         Err(Decoded::Known(ApiError::NoSuchUser)) => Ok(false),
//!         Err(other) => Err(other.into()),
//!     }
//! }
//! ```

use crate::problem::says_problem;
use crate::{Decoded, FromProblem, Opaque};
use ::reqwest::Response;
use bytes::Bytes;
use statusful_registry::shared::LIMITS;

/// The most that is read of a body, in bytes: the longest that `#[problem(limit = …)]` allows.
const MAX_BODY: usize = *LIMITS.end();

/// Returns the response, or the error that it reports.
///
/// A response reports an error if its status is not between 100 and 399 (clients process 600 to
/// 999 as a 5xx: RFC 9110, Section 15), or if its content type is that of a problem, whatever
/// the status.
///
/// # Errors
///
/// The error in the response, as from [`FromProblem::decode`]. At most 1 MiB of the body is
/// read; the received part of a longer or incomplete one is [`Opaque`](Decoded::Opaque). In a
/// browser (`wasm32`), reqwest returns only whole bodies: a longer one is read and truncated,
/// and an incomplete one is empty.
///
/// # Examples
///
/// ```
/// use statusful::{Decoded, FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
/// #[error("slow down")]
/// #[status(429)]
/// struct RateLimited {
///     #[header(RETRY_AFTER)]
///     after: std::time::Duration,
/// }
///
/// async fn text(response: reqwest::Response) -> Result<String, Box<dyn std::error::Error>> {
///     let response = statusful::reqwest::decode::<RateLimited>(response).await?;
///     Ok(response.text().await?)
/// }
/// ```
pub async fn decode<E: FromProblem>(response: Response) -> Result<Response, Decoded<E>> {
    let status = response.status();
    let is_error = !(100..=399).contains(&status.as_u16());
    if !is_error && !says_problem(response.headers()) {
        return Ok(response);
    }
    let headers = response.headers().clone();
    match body(response).await {
        Ok(body) => Err(E::decode(status, &headers, body)),
        Err(body) => Err(Decoded::Opaque(Opaque::new(status, headers, body))),
    }
}

/// Like the other [`body`]. A browser returns a body whole, or reports that it is incomplete.
#[cfg(target_arch = "wasm32")]
async fn body(response: Response) -> Result<Bytes, Bytes> {
    let body = response.bytes().await.map_err(|_| Bytes::new())?;
    if body.len() > MAX_BODY {
        return Err(body.slice(..MAX_BODY));
    }
    Ok(body)
}

/// The whole body, or the start of one that is incomplete or too long.
#[cfg(not(target_arch = "wasm32"))]
async fn body(mut response: Response) -> Result<Bytes, Bytes> {
    let mut body = bytes::BytesMut::new();
    loop {
        match response.chunk().await {
            Ok(None) => return Ok(body.freeze()),
            Err(_) => return Err(body.freeze()),
            Ok(Some(chunk)) => {
                let room = MAX_BODY.saturating_sub(body.len());
                body.extend_from_slice(chunk.get(..room).unwrap_or(&chunk));
                if chunk.len() > room {
                    return Err(body.freeze());
                }
            }
        }
    }
}
