//! The error behind a response, for logging.

use super::chain;
use super::details::Details;
use super::escape::Escaped;
use super::text::text;
use crate::{ErrorMeta, LogLevel};
use core::fmt::{self, Display};
use http::Extensions;
use std::error::Error;
use std::sync::Arc;

/// The error behind a response, in the response's extensions: its metadata, and the error
/// itself or the texts of its chain of sources.
///
/// Nothing of it is sent. A middleware finds it and logs once, with all that is known:
/// `tower::LogErrors` and the `log_errors` of each framework do.
///
/// A response has a report only if one was requested: inside `tower::LogErrors`,
/// [`scope`](Self::scope) and [`sync_scope`](Self::sync_scope). Anywhere else, an error is
/// dropped as soon as its response is created.
///
/// | framework | where | the error itself |
/// |---|---|---|
/// | axum, salvo, warp's `Reply` | `response.extensions()` | if its type has no lifetime or type parameters and is `Error + Send + Sync` |
/// | tonic | `status.source()`, as usual in tonic, with or without a scope | the same |
/// | actix-web | `response.extensions()` | no: its trait only borrows the error; the texts of its chain |
/// | poem | `statusful::poem::report(&error)`, and what `statusful::poem::log_errors` logs | poem's own error has it |
/// | `warp::reject`, `response(&error)`, `axum::response(&error)` | `response.extensions()` | no: the error's own text |
/// | Rocket | only `statusful::rocket::log_errors` | no: its responses have no extensions |
///
/// A [`Problem`](crate::Problem) that is returned is kept as it is.
///
/// # Examples
///
/// ```
/// # #[cfg(feature = "axum")] {
/// use statusful::{axum::IntoResponse, ErrorReport, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
/// #[error("cannot read users")]
/// #[status(500)]
/// struct Unreadable(#[source] std::io::Error);
///
/// let error = Unreadable(std::io::Error::other("disk\nis gone"));
/// let response = ErrorReport::sync_scope(|| error.into_response());
///
/// let report = ErrorReport::of(response.extensions()).unwrap();
/// assert_eq!(report.meta().unwrap().code(), "unreadable");
/// assert_eq!(report.chain(), ["cannot read users", "disk\nis gone"]);
/// assert_eq!(report.to_string(), r"cannot read users: disk\nis gone");
/// assert!(report.error().unwrap().downcast_ref::<Unreadable>().is_some());
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct ErrorReport {
    meta: Option<&'static ErrorMeta>,
    stated: Stated,
    captured: Captured,
    /// What attributes say of the log.
    details: Option<Arc<Details>>,
}

/// What an error states at run time, in place of its metadata.
#[derive(Debug, Clone, Default)]
struct Stated {
    code: Option<Arc<str>>,
    type_uri: Option<Arc<str>>,
}

#[derive(Debug, Clone)]
enum Captured {
    Error(Arc<dyn Error + Send + Sync>),
    Texts(Arc<[String]>),
}

impl ErrorReport {
    /// The report in a response's extensions; `None` if the response is not that of an error of
    /// this crate.
    ///
    /// actix-web's extensions have their own type:
    /// `response.extensions().get::<ErrorReport>()`.
    #[must_use]
    pub fn of(extensions: &Extensions) -> Option<&ErrorReport> {
        extensions.get()
    }

    pub(crate) fn of_error(meta: Option<&'static ErrorMeta>, error: Arc<dyn Error + Send + Sync>) -> Self {
        Self::new(meta, Captured::Error(error))
    }

    pub(crate) fn of_chain(meta: Option<&'static ErrorMeta>, error: &dyn Error) -> Self {
        Self::new(meta, Captured::Texts(chain::texts(error).into()))
    }

    pub(crate) fn of_text(meta: Option<&'static ErrorMeta>, display: &dyn Display) -> Self {
        Self::new(meta, Captured::Texts(Arc::new([text(display)])))
    }

    /// For an error without metadata, which sets a code and a type itself.
    pub(crate) fn of_stated(
        code: Option<&str>,
        type_uri: Option<&str>,
        error: Arc<dyn Error + Send + Sync>,
    ) -> Self {
        Self::of_error(None, error).with_stated(code, type_uri)
    }

    /// With the code and the type that the error states at run time.
    pub(crate) fn with_stated(self, code: Option<&str>, type_uri: Option<&str>) -> Self {
        let stated = Stated { code: code.map(Arc::from), type_uri: type_uri.map(Arc::from) };
        ErrorReport { stated, ..self }
    }

    fn new(meta: Option<&'static ErrorMeta>, captured: Captured) -> Self {
        ErrorReport { meta, stated: Stated::default(), captured, details: None }
    }

    pub(crate) fn with_details(self, details: Option<Details>) -> Self {
        ErrorReport { details: details.map(Arc::new), ..self }
    }

    /// The metadata of the error's variant; `None` for an error whose
    /// [`HttpStatus`](trait@crate::HttpStatus) is written by hand, and for a problem.
    #[must_use]
    pub fn meta(&self) -> Option<&'static ErrorMeta> {
        self.meta
    }

    /// The error itself, if the framework passes it by value.
    #[must_use]
    pub fn error(&self) -> Option<&Arc<dyn Error + Send + Sync>> {
        match &self.captured {
            Captured::Error(error) => Some(error),
            Captured::Texts(_) => None,
        }
    }

    /// The code: that which the error states at run time, or else that of the variant.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.stated.code.as_deref().or(self.meta.map(ErrorMeta::code))
    }

    /// The type URI: that which the error states at run time, or else that of the variant; `None`
    /// means `about:blank`.
    #[must_use]
    pub fn type_uri(&self) -> Option<&str> {
        self.stated.type_uri.as_deref().or(self.meta.and_then(ErrorMeta::type_uri))
    }

    /// The level that the error states: `#[problem(log = "…")]`.
    #[must_use]
    pub fn log_level(&self) -> Option<LogLevel> {
        self.details.as_ref()?.level
    }

    /// The text of the error and of each of its sources, outermost first: at most 16 texts of 1
    /// KiB, and "…" for what was truncated. A source that leads back to an earlier error ends
    /// the chain. The texts are not escaped.
    ///
    /// A field marked `#[problem(source)]` follows the error's own sources, with those of its
    /// texts that are not among them. The text of an error of validator, which contains what was
    /// submitted, is replaced by the fields and the rules.
    #[must_use]
    pub fn chain(&self) -> Vec<String> {
        let own = match &self.captured {
            Captured::Error(error) => chain::texts(error.as_ref()),
            Captured::Texts(texts) => texts.to_vec(),
        };
        let Some(details) = &self.details else { return own };
        let mut chain = chain::joined(own, &details.causes);
        for replaced in &details.replaced {
            replaced.apply(&mut chain);
        }
        chain
    }

    /// The backtrace, if one was captured where the error came about, and a field of it is marked
    /// `#[problem(backtrace)]`: at most 32 KiB, not escaped.
    #[must_use]
    pub fn backtrace(&self) -> Option<&str> {
        self.details.as_ref()?.backtrace.as_deref()
    }
}

/// The chain on one line, fit for a log: `cannot read users: disk is gone`. Control characters,
/// line breaks and bidirectional controls are `\u{…}` escapes.
impl Display for ErrorReport {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        Escaped(self.chain().join(": ")).fmt(formatter)
    }
}
