//! server_fn 0.8: the server functions of leptos 0.8.
//!
//! [Guide](crate::guide::server_functions): status and header fields, forms, pages, logs.
//!
//! ```
//! use server_fn::error::{FromServerFnError as _, ServerFnErrorErr};
//! use statusful::{server_fn::FromServerFnError, FromProblem, HttpStatus};
//!
//! #[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
//! enum SignUpError {
//!     #[error("{name} is taken")]
//!     #[status(409)]
//!     NameTaken { #[problem(extension)] name: String },
//!
//!     /// What server_fn itself reports: on the client, for instance, that there is no connection.
//!     #[error(transparent)]
//!     #[status(transparent)]
//!     ServerFn(#[from] ServerFnErrorErr),
//! }
//!
//! // On the server, it becomes the body of the response …
//! let sent = SignUpError::NameTaken { name: "ann".into() }.ser();
//! assert_eq!(
//!     sent,
//!     r#"{"title":"Conflict","status":409,"code":"name_taken","detail":"ann is taken","name":"ann"}"#
//! );
//! // … which the client reads.
//! assert_eq!(SignUpError::de(sent), SignUpError::NameTaken { name: "ann".into() });
//! ```
//!
//! # What is sent
//!
//! server_fn lets an error decide on its body alone: [`ProblemEncoding`] writes the problem (RFC
//! 9457), redacted as everywhere. A client gets nothing else to read the error from, so the header
//! fields are in the body, too, as the member `headers`: no cookies, and no value marked as
//! sensitive.
//!
//! The response itself gets the status and the header fields from `StatusLayer` (feature `tower`),
//! without which server_fn answers every error with 500.
//!
//! # What is read
//!
//! | body | error |
//! |---|---|
//! | the problem of a variant | the variant |
//! | that of an error of server_fn itself | `ServerFnErrorErr`: `Args` for arguments that the server cannot read, otherwise `ServerError` |
//! | another problem, such as that of a later version | `ServerFnErrorErr::ServerError` with status, title and detail |
//! | no problem, such as the page of a gateway | `ServerFnErrorErr::Response` |

#[cfg(feature = "tower")]
mod answer;
mod encoding;
#[cfg(feature = "tower")]
mod layer;
mod transport;

#[cfg(all(feature = "tower", feature = "tracing"))]
pub(crate) use answer::status_of_form;
pub use encoding::ProblemEncoding;
#[cfg(feature = "tower")]
#[cfg_attr(docsrs, doc(cfg(feature = "tower")))]
pub use layer::{StatusFuture, StatusLayer, StatusService};

/// Implements `server_fn`'s [`FromServerFnError`](trait@server_fn::error::FromServerFnError) with
/// [`ProblemEncoding`], for an error that implements [`HttpStatus`](trait@crate::HttpStatus),
/// [`FromProblem`](trait@crate::FromProblem), `Debug` and `Display`.
///
/// It needs a [`From`] for what server_fn itself reports, which is best a variant of its own:
///
/// ```
/// # use statusful::{server_fn::FromServerFnError, FromProblem, HttpStatus};
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
/// enum ApiError {
///     #[error(transparent)]
///     #[status(transparent)]
///     ServerFn(#[from] server_fn::error::ServerFnErrorErr),
/// }
/// ```
///
/// An error without one does not compile:
///
/// ```compile_fail,E0277
/// # use statusful::{server_fn::FromServerFnError, FromProblem, HttpStatus};
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem, FromServerFnError)]
/// enum ApiError {
///     #[error("no such user")]
///     #[status(404)]
///     NoSuchUser,
/// }
/// ```
///
/// The status of what server_fn reports is 400 if the arguments cannot be read, and otherwise 500;
/// its text is not sent.
///
/// It also implements serde's `Serialize` and `Deserialize`, as a text with the problem: leptos
/// writes the values of resources into the page, where a derived `Serialize` would show every
/// field of a 5xx.
pub use statusful_macros::ServerFnFromServerFnError as FromServerFnError;

#[doc(hidden)]
pub mod __private {
    pub use super::encoding::{deserialize, ser, serialize};
    pub use super::transport::{Conversion, NoConversion};
    pub use super::ProblemEncoding;
    pub use crate::capture::ByRef as CaptureProbe;
    pub use bytes::Bytes;
    pub use core::result::Result;
    pub use serde::{Deserialize, Deserializer, Serialize, Serializer};
    pub use server_fn::error::{FromServerFnError, ServerFnErrorErr};
}
