//! The trait, and its implementations for other types.

use crate::meta::Format;
use crate::report::details::Details;
use crate::{ErrorMeta, Exposure, ExtensionMembers, LogLevel, StandardMembers};
use http::{HeaderMap, StatusCode};
use std::rc::Rc;
use std::sync::Arc;

/// An error that knows its HTTP response.
///
/// Derive it, or implement the one required method by hand. It is object-safe.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::HttpStatus;
///
/// struct Unfinished;
///
/// impl HttpStatus for Unfinished {
///     fn status(&self) -> StatusCode {
///         StatusCode::NOT_IMPLEMENTED
///     }
/// }
///
/// let error: Box<dyn HttpStatus> = Box::new(Unfinished);
/// assert_eq!(error.status(), StatusCode::NOT_IMPLEMENTED);
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no HTTP status",
    label = "`HttpStatus` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, derive it there: `#[derive(statusful::HttpStatus)]`, with `#[status(...)]` on its variants",
    note = "with a feature of `statusful`, these have one: axum's rejections (`axum-rejections`), `validator::ValidationErrors` (`validator`), `garde::Report` (`garde`)",
    note = "if it is another crate's, state the status in place of `transparent`: `#[status(500)]` above the variant, or a function of the field, `#[status(with = path::to::function)]` on the field, with `fn(&{Self}) -> http::StatusCode`",
    note = "if an error of yours is inside it, let a function find that: `#[status(transparent = path::to::function)]`, with `fn(&{Self}) -> Option<&dyn statusful::HttpStatus>`"
)]
pub trait HttpStatus {
    /// The status of the response: a final one, from 200 to 999.
    ///
    /// Derived, it is one load from a table, or the value of the variant's field or function.
    /// If one of those returns 1xx, which is not a final response (RFC 9110, Section 15.2), the
    /// status is 500.
    fn status(&self) -> StatusCode;

    /// Adds the header fields of the error to those of a response.
    ///
    /// Derived, these are those of `#[header(…)]`. The default adds none.
    fn append_headers(&self, headers: &mut HeaderMap) {
        inner_headers(self.__inner(), headers);
    }

    /// Adds the members that extend the problem body (RFC 9457, Section 3.2).
    ///
    /// Derived, these are the fields marked `#[problem(extension)]`. The default
    /// adds none.
    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        inner_members(self.__inner(), members);
    }

    /// States standard members of the problem body (RFC 9457, Section 3.1) that differ between
    /// errors of this kind.
    ///
    /// Derived, these are the texts of `#[problem(…)]` that name fields, and the fields marked as
    /// standard members. The default states none. It is not called for a derived error without
    /// such members.
    fn append_standard_members(&self, members: &mut StandardMembers) {
        inner_standard_members(self.__inner(), members);
    }

    /// Whether the error's `Display` is published as the problem's `detail`.
    ///
    /// The default follows the variant's metadata, or without it the status: 4xx is published,
    /// anything else is not.
    fn exposure(&self) -> Exposure {
        match self.__inner() {
            Some(inside) => inside.exposure(),
            None => exposure(self.meta()),
        }
    }

    /// The static metadata of the error's variant, known at compile time; `None` if the trait
    /// is implemented by hand.
    ///
    /// A transparent variant has that of its inner error. One that states members of the problem
    /// itself has its own; logs and gRPC use that of the inner error unless it states a code.
    fn meta(&self) -> Option<&'static ErrorMeta> {
        None
    }

    /// The [format](crate::format) of the body; `None` for the default, a problem in JSON.
    ///
    /// Derived, it is that of `#[problem(format = …)]` above the type. A transparent variant has
    /// the format of the type that it belongs to, and not that of its inner error.
    fn body_format(&self) -> Option<Format> {
        None
    }

    /// The level at which the error is logged, if it states one.
    ///
    /// Derived, it is that of `#[problem(log = "…")]`. A transparent variant without one has that
    /// of its inner error. The default follows the variant's metadata.
    fn log_level(&self) -> Option<LogLevel> {
        inner_log_level(self.__inner(), self.meta())
    }

    /// Adds what the fields marked `source` and `backtrace` say to a log.
    #[doc(hidden)]
    fn __log_details(&self, details: &mut Details) {
        inner_log_details(self.__inner(), details);
    }

    /// The inner error of a transparent variant: it provides what the type itself does not set.
    /// One match finds it, instead of one per method.
    #[doc(hidden)]
    fn __inner(&self) -> Option<&dyn HttpStatus> {
        None
    }

    /// The metadata of the error whose code is sent: that of the inner error, where the variant
    /// around it states other members alone.
    #[doc(hidden)]
    fn __identity(&self) -> Option<&'static ErrorMeta> {
        inner_identity(self.__inner(), self.meta())
    }

    #[doc(hidden)]
    fn __as_dyn(&self) -> &dyn HttpStatus
    where
        Self: Sized,
    {
        self
    }
}

/// A status as an error about which nothing else is known. Its `Display` says the same as the
/// problem's title.
impl HttpStatus for StatusCode {
    fn status(&self) -> StatusCode {
        *self
    }

    fn exposure(&self) -> Exposure {
        Exposure::Redact
    }
}

/// An uninhabited error has no status.
impl HttpStatus for core::convert::Infallible {
    fn status(&self) -> StatusCode {
        match *self {}
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<E: HttpStatus + ?Sized> HttpStatus for $pointer {
            fn status(&self) -> StatusCode {
                (**self).status()
            }

            fn append_headers(&self, headers: &mut HeaderMap) {
                (**self).append_headers(headers);
            }

            fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
                (**self).append_extensions(members);
            }

            fn append_standard_members(&self, members: &mut StandardMembers) {
                (**self).append_standard_members(members);
            }

            fn exposure(&self) -> Exposure {
                (**self).exposure()
            }

            fn meta(&self) -> Option<&'static ErrorMeta> {
                (**self).meta()
            }

            fn __inner(&self) -> Option<&dyn HttpStatus> {
                (**self).__inner()
            }

            fn __identity(&self) -> Option<&'static ErrorMeta> {
                (**self).__identity()
            }

            fn body_format(&self) -> Option<Format> {
                (**self).body_format()
            }

            fn log_level(&self) -> Option<LogLevel> {
                (**self).log_level()
            }

            fn __log_details(&self, details: &mut Details) {
                (**self).__log_details(details);
            }
        }
    )*};
}

forward!(&E, &mut E, Box<E>, Arc<E>, Rc<E>);

/// The header fields of the inner error, if there is one.
pub fn inner_headers(inside: Option<&dyn HttpStatus>, headers: &mut HeaderMap) {
    if let Some(inside) = inside {
        inside.append_headers(headers);
    }
}

/// The members of the inner error, if there is one.
pub fn inner_members(inside: Option<&dyn HttpStatus>, members: &mut ExtensionMembers<'_>) {
    if let Some(inside) = inside {
        inside.append_extensions(members);
    }
}

/// The members of the inner error, except for those that the variant around it has itself.
pub fn other_members(inside: Option<&dyn HttpStatus>, members: &mut ExtensionMembers<'_>) {
    let Some(inside) = inside else { return };
    #[cfg(feature = "problem")]
    members.extend_others(|members| inside.append_extensions(members));
    #[cfg(not(feature = "problem"))]
    inside.append_extensions(members);
}

/// The standard members of the inner error, if there is one.
pub fn inner_standard_members(inside: Option<&dyn HttpStatus>, members: &mut StandardMembers) {
    if let Some(inside) = inside {
        inside.append_standard_members(members);
    }
}

/// The same for a variant that redacts.
pub fn redacted_standard_members(inside: Option<&dyn HttpStatus>, members: &mut StandardMembers) {
    inner_standard_members(inside, members);
    members.redact();
}

/// All standard members of the inner error, over which the variant states its own.
pub fn underlying_members(inside: Option<&dyn HttpStatus>, redacts: bool, members: &mut StandardMembers) {
    let Some(inside) = inside else { return };
    inside.append_standard_members(members);
    if redacts {
        members.redact();
    }
    #[cfg(feature = "problem")]
    {
        members.complete(inside.meta());
        members.exposure = Some(if redacts { Exposure::Redact } else { inside.exposure() });
    }
}

/// Whether a variant hides the code of an inner error with this status or a greater one.
#[must_use]
pub fn is_hidden(inside: Option<&dyn HttpStatus>, least: u16) -> bool {
    // A 1xx is sent as 500.
    let hides = |status: StatusCode| status.is_informational() || status.as_u16() >= least;
    inside.is_some_and(|inside| hides(inside.status()))
}

/// The members of a variant that hides the inner error with this status or a greater one: then
/// its code and type are these.
pub fn hidden_members(
    inside: Option<&dyn HttpStatus>,
    least: u16,
    identity: (&str, &str),
    redacts: bool,
    members: &mut StandardMembers,
) {
    if !is_hidden(inside, least) {
        return underlying_members(inside, redacts, members);
    }
    #[cfg(feature = "problem")]
    members.hide(identity);
    #[cfg(not(feature = "problem"))]
    let _ = identity;
}

/// The exposure of a variant that hides the inner error with this status or a greater one.
#[must_use]
pub fn hidden_exposure(
    inside: Option<&dyn HttpStatus>,
    least: u16,
    meta: Option<&'static ErrorMeta>,
) -> Exposure {
    if is_hidden(inside, least) {
        return Exposure::Redact;
    }
    inner_exposure(inside, meta)
}

/// Sends this code, or none if it is empty, instead of that of the inner error.
pub fn replace_code(members: &mut StandardMembers, code: &str) {
    #[cfg(feature = "problem")]
    members.replace_code(code);
    #[cfg(not(feature = "problem"))]
    let _ = (members, code);
}

/// The exposure of the inner error, or else of the variant with this metadata.
#[must_use]
pub fn inner_exposure(inside: Option<&dyn HttpStatus>, meta: Option<&'static ErrorMeta>) -> Exposure {
    inside.map_or_else(|| exposure(meta), HttpStatus::exposure)
}

/// The metadata of the inner error, if there is one that has it.
#[must_use]
pub fn inner_meta(inside: Option<&dyn HttpStatus>) -> Option<&'static ErrorMeta> {
    inside.and_then(HttpStatus::meta)
}

/// The metadata of the inner error, or of the variant that has none.
#[must_use]
pub fn inner_meta_or(
    inside: Option<&dyn HttpStatus>,
    own: Option<&'static ErrorMeta>,
) -> Option<&'static ErrorMeta> {
    inside.map_or(own, HttpStatus::meta)
}

/// The metadata of the error whose code is sent: the variant's own, unless that says that it is
/// the inner error's.
#[must_use]
pub fn inner_identity(
    inside: Option<&dyn HttpStatus>,
    own: Option<&'static ErrorMeta>,
) -> Option<&'static ErrorMeta> {
    let is_of_inner = own.is_some_and(ErrorMeta::is_of_inner);
    inside.filter(|_| is_of_inner).map_or(own, HttpStatus::__identity)
}

/// Whether the variant with this metadata publishes its `Display`.
#[inline]
#[must_use]
pub fn exposure(meta: Option<&'static ErrorMeta>) -> Exposure {
    meta.map_or(Exposure::ByStatus, ErrorMeta::exposure)
}

/// The log level of the inner error, or else of the variant with this metadata.
#[must_use]
pub fn inner_log_level(
    inside: Option<&dyn HttpStatus>,
    meta: Option<&'static ErrorMeta>,
) -> Option<LogLevel> {
    inside.map_or_else(|| meta.and_then(ErrorMeta::log_level), HttpStatus::log_level)
}

/// The log level of an inner error, or this one.
#[must_use]
pub fn log_level_or(level: Option<LogLevel>, otherwise: LogLevel) -> Option<LogLevel> {
    level.or(Some(otherwise))
}

/// What the inner error adds to a log, if there is one.
pub fn inner_log_details(inside: Option<&dyn HttpStatus>, details: &mut Details) {
    if let Some(inside) = inside {
        inside.__log_details(details);
    }
}
