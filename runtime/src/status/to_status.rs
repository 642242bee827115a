//! Values that are a status.

use http::StatusCode;
use std::rc::Rc;
use std::sync::Arc;

/// A type that can be the status of an error: what `#[status]` on a field requires, and what the
/// function of `#[status(with = path)]` returns.
///
/// Implemented for [`StatusCode`], `u16`, `Option`, references, `Box`, `Rc` and `Arc` of them, and
/// with the features `actix` and `rocket` for the status of the framework. A `u16` that is not a
/// status, from 100 to 999, is 500, and with the feature `tracing` an event at `WARN` with the
/// target `statusful` reports it.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::{HttpStatus, ToStatus};
///
/// /// What the service behind this one reports.
/// enum Upstream { Answered(u16), TimedOut }
///
/// impl ToStatus for Upstream {
///     fn to_status(&self) -> Option<StatusCode> {
///         match self {
///             Upstream::Answered(code) => code.to_status(),
///             Upstream::TimedOut => None,
///         }
///     }
/// }
///
/// #[derive(HttpStatus)]
/// #[status(504)]
/// #[problem(redact)]
/// enum ApiError {
///     Upstream(#[status] Upstream),
/// }
///
/// assert_eq!(ApiError::Upstream(Upstream::Answered(503)).status(), 503);
/// assert_eq!(ApiError::Upstream(Upstream::Answered(7)).status(), 500);
/// assert_eq!(ApiError::Upstream(Upstream::TimedOut).status(), 504);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a status",
    label = "`ToStatus` is not implemented for `{Self}`",
    note = "a field marked `#[status]` is an `http::StatusCode`, a `u16`, with their features the status of actix-web or Rocket, or an `Option`, `Box` or reference of one; for a type of yours, implement `statusful::ToStatus`",
    note = "for another crate's type, let a function of the field find the status: `#[status(with = path::to::function)]` on it, and `fn(&{Self}) -> http::StatusCode`",
    note = "if it is an error that has a status of its own: `#[status(transparent)]` on it"
)]
pub trait ToStatus {
    /// The status; `None` for the one that is stated above the variant or the type, or 500.
    fn to_status(&self) -> Option<StatusCode>;
}

impl ToStatus for StatusCode {
    #[inline]
    fn to_status(&self) -> Option<StatusCode> {
        Some(*self)
    }
}

impl ToStatus for u16 {
    fn to_status(&self) -> Option<StatusCode> {
        let status = StatusCode::from_u16(*self);
        if status.is_err() {
            crate::incomplete::status(*self);
        }
        Some(status.unwrap_or(super::UNKNOWN))
    }
}

impl<T: ToStatus> ToStatus for Option<T> {
    fn to_status(&self) -> Option<StatusCode> {
        self.as_ref()?.to_status()
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: ToStatus + ?Sized> ToStatus for $pointer {
            #[inline]
            fn to_status(&self) -> Option<StatusCode> {
                (**self).to_status()
            }
        }
    )*};
}

forward!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);
