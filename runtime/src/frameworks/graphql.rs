//! async-graphql 7.2: GraphQL.
//!
//! [Guide](crate::guide::graphql).
//!
//! | in the error | from |
//! |---|---|
//! | `message` | the detail, or else the title |
//! | `extensions` | the problem without its detail: `type`, `title`, `status`, `code`, and the extension members |
//! | `headers` in `extensions` | the header fields of the error, such as `retry-after`: names in lower case, and a list for a field that is sent several times; no cookies, and no value marked as sensitive |
//!
//! A number has 64 bits: an integer that needs more, in an `i128`, is sent as a float.
//!
//! As over HTTP, the `Display` of a 5xx is not sent. With the feature `tracing`, an event reports
//! each error with its sources, because no layer sees the error of a field: target `statusful`,
//! `call failed`, at the level of the error.
//!
//! # Resolvers
//!
//! **A resolver returns [`statusful::graphql::Result`](Result)**, and `?` does what it says above, with
//! nothing else: an error of another type does not compile.
//!
//! async-graphql converts whatever has a `Display` into its own error, by the text alone: from a
//! resolver that returns `async_graphql::Result`, or a `Result` with the error type itself, `?` sends
//! the `Display` of a 5xx, and no extensions. There, write `.map_err(|error| error.extend())`, and add
//! [`ProblemExtension`] to the schema, which repairs what was forgotten.
//!
//! # Reading
//!
//! [`decode`] reads the error back.
//!
//! ```
//! use async_graphql::{EmptyMutation, EmptySubscription, Object, Schema};
//! use statusful::graphql::{ErrorExtensions, Result};
//! use statusful::HttpStatus;
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, ErrorExtensions)]
//! enum ApiError {
//!     #[error("no user is named {name}")]
//!     #[status(404)]
//!     NoSuchUser { #[problem(extension)] name: String },
//! }
//!
//! struct Query;
//!
//! #[Object]
//! impl Query {
//!     async fn email(&self, name: String) -> Result<String> {
//!         Err(ApiError::NoSuchUser { name })?
//!     }
//! }
//!
//! # #[tokio::main(flavor = "current_thread")] async fn main() {
//! let schema = Schema::new(Query, EmptyMutation, EmptySubscription);
//! let response = schema.execute("{ email(name: \"bob\") }").await;
//! let error = serde_json::to_value(&response.errors[0]).unwrap();
//! assert_eq!(error["message"], "no user is named bob");
//! assert_eq!(
//!     error["extensions"],
//!     serde_json::json!({ "title": "Not Found", "status": 404, "code": "no_such_user", "name": "bob" })
//! );
//! # }
//! ```

mod decode;
mod extension;

use crate::{HttpStatus, Problem};
use async_graphql::{ErrorExtensionValues, Value};
use serde_json::Value as Json;
use std::sync::Arc;

pub use decode::decode;
pub use extension::ProblemExtension;

/// Implements async-graphql's `ErrorExtensions` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus) and `Display`: `extend()` is the error that is sent.
///
/// A member that gateways overwrite or remove, such as `service`, is a compile error, and so is
/// `headers`, which has the header fields.
pub use statusful_macros::GraphqlErrorExtensions as ErrorExtensions;

/// What a resolver returns, so that `?` sends problems.
///
/// # Examples
///
/// ```
/// use statusful::graphql::{ErrorExtensions, Result};
/// use statusful::HttpStatus;
///
/// #[derive(Debug, thiserror::Error, HttpStatus, ErrorExtensions)]
/// #[error("cannot reach db-7")]
/// #[status(503)]
/// struct Database;
///
/// fn resolve() -> Result<i32> {
///     Err(Database)?
/// }
///
/// let error: async_graphql::Error = resolve().unwrap_err().into();
/// assert_eq!(error.message, "Service Unavailable");
/// assert!(error.source.unwrap().is::<Database>());
/// ```
///
/// An error of another type, whose text could be anything, does not compile:
///
/// ```compile_fail,E0277
/// fn resolve() -> statusful::graphql::Result<String> {
///     Ok(std::fs::read_to_string("/etc/shadow")?)
/// }
/// ```
///
/// Nor does a reference, which async-graphql would convert by the text:
///
/// ```compile_fail,E0277
/// # use statusful::{graphql::ErrorExtensions, HttpStatus};
/// #[derive(Debug, thiserror::Error, HttpStatus, ErrorExtensions)]
/// #[error("cannot reach db-7")]
/// #[status(503)]
/// struct Database;
///
/// static DOWN: Database = Database;
///
/// fn resolve() -> statusful::graphql::Result<i32> {
///     Err(&DOWN)?
/// }
/// ```
pub type Result<T, E = Error> = core::result::Result<T, E>;

/// The error of a resolver: made by `?` from an error that derives
/// [`ErrorExtensions`](derive@ErrorExtensions), from a [`Problem`], or from an
/// `async_graphql::Error`, which is sent as it is.
///
/// It is `Clone`, as async-graphql requires of what is in a list. The error that it was made from is
/// its `source`, which is not sent.
#[derive(Debug, Clone)]
pub struct Error(async_graphql::Error);

impl<E: Extended + HttpStatus + Send + Sync + 'static> From<E> for Error {
    fn from(error: E) -> Self {
        let sent = error.extend();
        Error(async_graphql::Error { source: Some(Arc::new(error)), ..sent })
    }
}

/// What `Context::data` returns, and what a program has made itself.
impl From<async_graphql::Error> for Error {
    fn from(error: async_graphql::Error) -> Self {
        Error(error)
    }
}

// `Error` has no `Display`: async-graphql would convert it by that.
impl From<Error> for async_graphql::Error {
    fn from(Error(error): Error) -> Self {
        error
    }
}

/// An error whose `extend` sends a problem. async-graphql implements `ErrorExtensions` for `&E`, too,
/// by the text.
#[doc(hidden)]
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not derive `statusful::graphql::ErrorExtensions`",
    label = "not known as a problem",
    note = "a reference is converted by its text: return the error itself"
)]
pub trait Extended: async_graphql::ErrorExtensions {}

impl Extended for Problem {}

impl async_graphql::ErrorExtensions for Problem {
    fn extend(&self) -> async_graphql::Error {
        __private::extend(self, __private::CaptureProbe::NEW.statusful_capture())
    }
}

const SYSTEM: &str = "graphql";

/// Logs an error of which only the text is known.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
fn log_text(text: &str) {
    #[cfg(feature = "tracing")]
    crate::report::call::log(SYSTEM, None, 500, &crate::ErrorReport::of_text(None, &text));
}

/// The error of a problem. Its detail is the message, unless the title is the same.
fn error(problem: Problem) -> async_graphql::Error {
    let message = problem.message().to_owned();
    let is_message = problem.detail() != problem.title();
    let mut extensions = ErrorExtensionValues::default();
    if let Ok(Json::Object(members)) = serde_json::to_value(problem.with_carried_headers()) {
        for (name, value) in members.into_iter().filter(|(name, _)| name != "detail" || !is_message) {
            extensions.set(name, Value::from_json(value).unwrap_or_default());
        }
    }
    async_graphql::Error { message, source: None, extensions: Some(extensions) }
}

#[doc(hidden)]
pub mod __private {
    pub use super::Extended;
    pub use crate::capture::ByRef as CaptureProbe;
    pub use async_graphql::{Error, ErrorExtensions};

    use crate::capture::Capture;
    use crate::problem::ErrorText;
    use crate::{HttpStatus, Problem};

    /// The same is published as in a problem body: `Display` of a 5xx is not in the message.
    pub fn extend<E: HttpStatus + ErrorText>(error: &E, capture: Capture<E>) -> Error {
        capture.log_ref(error, super::SYSTEM);
        super::error(Problem::from_dyn(error, error))
    }
}
