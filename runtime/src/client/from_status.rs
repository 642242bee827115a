//! A status as a value of the error's own type.

use http::StatusCode;
use std::rc::Rc;
use std::sync::Arc;

/// A type that is read from the status of a response: what
/// [`FromProblem`](trait@crate::FromProblem) requires of a field marked `#[status]`. It reads what
/// [`ToStatus`](crate::ToStatus) sent.
///
/// Implemented for [`StatusCode`], `u16`, `Option`, `Box`, `Rc` and `Arc` of them, and with the
/// features `actix` and `rocket` for the status of the framework. The error that a `tonic::Status`
/// reports is read by `statusful::tonic::decode`.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::{FromProblem, FromStatus, HttpStatus, ToStatus};
///
/// struct Code(u16);
///
/// impl ToStatus for Code {
///     fn to_status(&self) -> Option<StatusCode> {
///         self.0.to_status()
///     }
/// }
///
/// impl FromStatus for Code {
///     fn from_status(status: StatusCode) -> Self {
///         Code(status.as_u16())
///     }
/// }
///
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
/// #[error("another service failed")]
/// struct Upstream(#[status] Code);
/// # impl std::fmt::Debug for Code {
/// #     fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { self.0.fmt(f) }
/// # }
///
/// let (parts, body) = statusful::response::<_, bytes::Bytes>(&Upstream(Code(503))).into_parts();
/// let decoded = Upstream::decode(parts.status, &parts.headers, body).known().unwrap();
/// assert_eq!(decoded.0.0, 503);
/// ```
#[diagnostic::on_unimplemented(
    message = "a status cannot be read into `{Self}`",
    label = "`FromStatus` is not implemented for `{Self}`",
    note = "a field marked `#[status]` is an `http::StatusCode`, a `u16`, or an `Option` or `Box` of one; for a type of yours, implement `statusful::FromStatus`"
)]
pub trait FromStatus {
    /// The value for a status that was received.
    fn from_status(status: StatusCode) -> Self;
}

impl FromStatus for StatusCode {
    fn from_status(status: StatusCode) -> Self {
        status
    }
}

impl FromStatus for u16 {
    fn from_status(status: StatusCode) -> Self {
        status.as_u16()
    }
}

impl<T: FromStatus> FromStatus for Option<T> {
    fn from_status(status: StatusCode) -> Self {
        Some(T::from_status(status))
    }
}

macro_rules! pointers {
    ($($pointer:ident),*) => {$(
        impl<T: FromStatus> FromStatus for $pointer<T> {
            fn from_status(status: StatusCode) -> Self {
                $pointer::new(T::from_status(status))
            }
        }
    )*};
}

pointers!(Box, Rc, Arc);
