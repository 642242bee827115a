//! A problem as a value: built from an error, by hand, or read from a response.

use super::body::phrase;
use super::extension_member::{are_same, ExtensionMember};
use crate::header::is_sendable;
use crate::incomplete::{self, Loss};
use crate::json::{self, Member, Text};
use crate::meta::Format;
use crate::ErrorMeta;
use core::fmt::{self, Display};
use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::StatusCode;
use serde_core::de::DeserializeOwned;
use serde_core::Serialize;
use statusful_registry::shared::STANDARD_MEMBERS;
use std::error::Error;
use std::sync::Arc;

/// The details of a problem (RFC 9457): those of an error, or built by hand for an error
/// without a type.
///
/// It serializes like the body, and deserializes as leniently as RFC 9457 requires (Section
/// 3.1): a member of the wrong type is ignored, an unknown one is kept as an extension, as it
/// is written. In formats other than `serde_json`'s text, numbers are those of Rust.
///
/// Two problems are equal if their members and header fields are. Extension members are
/// unordered, and compared by value: `1e2` equals `100.0`.
///
/// # Examples
///
/// ```
/// use bytes::Bytes;
/// use http::StatusCode;
/// use statusful::Problem;
///
/// let problem = Problem::new(StatusCode::FORBIDDEN)
///     .with_type_uri("https://example.com/probs/out-of-credit")
///     .with_title("You do not have enough credit.")
///     .with_detail("Your balance is 30, and this costs 50.")
///     .with_extension("balance", &30);
///
/// let response: http::Response<Bytes> = problem.into();
/// assert_eq!(response.status(), 403);
///
/// let read: Problem = serde_json::from_slice(response.body()).unwrap();
/// assert_eq!(read.type_uri(), "https://example.com/probs/out-of-credit");
/// assert_eq!(read.extension("balance"), Some(30));
/// ```
#[derive(Clone, Default)]
pub struct Problem(pub(super) Box<Details>);

/// Boxed, so that a `Result` with a problem is small.
#[derive(Debug, Clone, Default)]
pub(super) struct Details {
    pub(super) status: Option<StatusCode>,
    pub(super) type_uri: Option<String>,
    pub(super) title: Option<String>,
    pub(super) code: Option<String>,
    pub(super) detail: Option<String>,
    pub(super) instance: Option<String>,
    pub(super) extensions: Vec<Member>,
    /// Whether every value of an extension member is a text, as in XML.
    pub(super) is_untyped: bool,
    pub(super) headers: HeaderMap,
    /// The `headers` that the program added to a received problem; `None` if all are the
    /// program's.
    pub(super) added: Option<HeaderMap>,
    /// What is known about the error that it was made from.
    pub(super) meta: Option<&'static ErrorMeta>,
    /// The format of the body, if it is not the default.
    pub(super) format: Option<Format>,
    /// The error behind it, for logs.
    pub(super) source: Option<Arc<dyn Error + Send + Sync>>,
}

impl Problem {
    /// A problem with this status, and its registered phrase as the title.
    #[must_use]
    pub fn new(status: StatusCode) -> Self {
        let title = phrase(status).map(str::to_owned);
        Problem(Box::new(Details { status: Some(status), title, ..Details::default() }))
    }

    /// The status; `None` in a problem that was read without one.
    #[must_use]
    pub fn status(&self) -> Option<StatusCode> {
        self.0.status
    }

    /// The type, `about:blank` by default (RFC 9457, Section 3.1.1).
    #[must_use]
    pub fn type_uri(&self) -> &str {
        self.0.type_uri.as_deref().unwrap_or("about:blank")
    }

    /// The title (RFC 9457, Section 3.1.3).
    #[must_use]
    pub fn title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }

    /// The code that identifies this kind of error.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// The detail (RFC 9457, Section 3.1.4).
    #[must_use]
    pub fn detail(&self) -> Option<&str> {
        self.0.detail.as_deref()
    }

    /// The instance (RFC 9457, Section 3.1.5).
    #[must_use]
    pub fn instance(&self) -> Option<&str> {
        self.0.instance.as_deref()
    }

    /// The extension member with this name (RFC 9457, Section 3.2), if there is one and it is a
    /// `T`.
    #[must_use]
    pub fn extension<T: DeserializeOwned>(&self, name: &str) -> Option<T> {
        self.extensions().find(|member| member.name() == name)?.value()
    }

    /// The extension members in order.
    pub fn extensions(&self) -> impl Iterator<Item = ExtensionMember<'_>> {
        let is_untyped = self.0.is_untyped;
        self.0.extensions.iter().map(move |member| ExtensionMember::new(member, is_untyped))
    }

    /// The header fields of the response.
    ///
    /// For a received problem ([`Decoded::Unknown`](crate::Decoded::Unknown)), these are all
    /// that came with it. If the program forwards that problem, only `Retry-After` and the
    /// fields that [`with_header`](Self::with_header) added are sent, with the defaults of
    /// [`response`](fn@crate::response): the others are about another connection,
    /// representation or server (RFC 9110, Sections 7.6.1 and 8). The members of the body are
    /// sent as received.
    ///
    /// # Examples
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http::header::{HeaderMap, HeaderValue, CONTENT_TYPE, RETRY_AFTER, SET_COOKIE};
    /// use http::StatusCode;
    /// use statusful::{Decoded, FromProblem, HttpStatus};
    ///
    /// #[derive(HttpStatus, FromProblem)]
    /// #[status(404)]
    /// struct NoSuchUser;
    ///
    /// let mut received = HeaderMap::new();
    /// received.insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    /// received.insert(RETRY_AFTER, HeaderValue::from_static("5"));
    /// received.insert(SET_COOKIE, HeaderValue::from_static("session=of-the-upstream"));
    ///
    /// let body = r#"{"code":"maintenance"}"#;
    /// match NoSuchUser::decode(StatusCode::SERVICE_UNAVAILABLE, &received, body) {
    ///     Decoded::Unknown(problem) => {
    ///         assert_eq!(problem.headers()[SET_COOKIE], "session=of-the-upstream");
    ///         let sent: http::Response<Bytes> = problem.into();
    ///         assert_eq!(sent.headers()[RETRY_AFTER], "5");
    ///         assert!(!sent.headers().contains_key(SET_COOKIE));
    ///     }
    ///     _ => unreachable!("a problem of another error"),
    /// }
    /// ```
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.0.headers
    }

    /// The static metadata of the error that the problem was made from; `None` if it was built
    /// by hand, or read from a response.
    ///
    /// It is for [body formats](crate::format), and says more than the problem: do not send what
    /// the problem leaves out.
    #[must_use]
    pub fn meta(&self) -> Option<&'static ErrorMeta> {
        self.0.meta
    }

    /// The format of the body; `None` if it is the default, `application/problem+json`.
    ///
    /// A problem has the format of the error that it was made from, or that of
    /// [`with_format`](Self::with_format).
    #[must_use]
    pub fn format(&self) -> Option<Format> {
        self.0.format
    }

    fn texts(&self) -> [Option<&str>; 5] {
        [Some(self.type_uri()), self.title(), self.code(), self.detail(), self.instance()]
    }

    /// Sets the type, an absolute URI.
    #[must_use]
    pub fn with_type_uri(mut self, uri: impl Into<String>) -> Self {
        self.0.type_uri = Some(uri.into()).filter(|uri| uri != "about:blank");
        self
    }

    /// Sets the title.
    #[must_use]
    pub fn with_title(mut self, title: impl Into<String>) -> Self {
        self.0.title = Some(title.into());
        self
    }

    /// Sets the code.
    #[must_use]
    pub fn with_code(mut self, code: impl Into<String>) -> Self {
        self.0.code = Some(code.into());
        self
    }

    /// Sets the detail, which every client gets to see.
    #[must_use]
    pub fn with_detail(mut self, detail: impl Into<String>) -> Self {
        self.0.detail = Some(detail.into());
        self
    }

    /// Sets the instance, a URI for this one occurrence.
    #[must_use]
    pub fn with_instance(mut self, uri: impl Into<String>) -> Self {
        self.0.instance = Some(uri.into());
        self
    }

    /// Adds an extension member, or replaces the one with this name. A value that fails to
    /// serialize is omitted, and so is one named like a standard member.
    #[must_use]
    pub fn with_extension<T: Serialize + ?Sized>(mut self, name: &str, value: &T) -> Self {
        self.0.extensions.retain(|member| member.name != name);
        match json::to_text(value) {
            Text::Absent => {}
            Text::Json(value, is_list) if !STANDARD_MEMBERS.contains(&name) => {
                self.0.extensions.push(Member { name: name.to_owned(), literal: None, value, is_list });
            }
            Text::Json(..) | Text::Failed => incomplete::member(self.code(), name, Loss::LeftOut),
        }
        self
    }

    /// Keeps the error behind the problem as its [`source`](Error::source), for logs: it is never
    /// sent, and neither `Display` nor `Debug` shows it. An `ErrorReport` has it in its chain.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use statusful::Problem;
    /// use std::error::Error;
    ///
    /// let problem = Problem::new(StatusCode::BAD_GATEWAY).with_source(std::io::Error::other("db01 is gone"));
    /// assert_eq!(problem.source().unwrap().to_string(), "db01 is gone");
    /// assert!(!format!("{problem} {problem:?}").contains("db01"));
    /// ```
    #[must_use]
    pub fn with_source(mut self, source: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        self.0.source = Some(source.into().into());
        self
    }

    /// Says that all values of the extension members are texts, because they were read from a
    /// format without types, such as XML: [`extension`](Self::extension) reads a text as the
    /// number or `bool` that is asked for.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::Problem;
    ///
    /// let problem = Problem::default().with_extension("balance", "30").with_untyped_extensions();
    /// assert_eq!(problem.extension("balance"), Some(30));
    /// ```
    #[must_use]
    pub fn with_untyped_extensions(mut self) -> Self {
        self.0.is_untyped = true;
        self
    }

    /// Adds a header field to the response. One that is longer than 8 KiB is omitted, as for an
    /// error. It replaces received fields with the same name.
    #[must_use]
    pub fn with_header(mut self, name: HeaderName, value: HeaderValue) -> Self {
        if is_sendable(&value) {
            self.0.add_header(name, value);
        } else {
            incomplete::header_of(self.code(), &name);
        }
        self
    }
}

impl PartialEq for Problem {
    fn eq(&self, other: &Self) -> bool {
        self.status() == other.status()
            && self.texts() == other.texts()
            && are_same(&self.0.extensions, &other.0.extensions)
            && self.headers() == other.headers()
    }
}

impl fmt::Debug for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Details { status, type_uri, title, code, detail, instance, extensions, headers, .. } = &*self.0;
        let mut all = formatter.debug_struct("Problem");
        all.field("status", status).field("type_uri", type_uri).field("title", title).field("code", code);
        all.field("detail", detail).field("instance", instance).field("extensions", extensions);
        all.field("headers", headers).finish()
    }
}

/// `409 Conflict: user ann exists`.
impl Display for Problem {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.0.status.map(|status| status.as_u16().to_string());
        let parts = [status.as_deref(), self.0.title.as_deref()];
        let mut what: Vec<&str> = parts.into_iter().flatten().collect();
        if what.is_empty() {
            what.push(self.type_uri());
        }
        formatter.write_str(&what.join(" "))?;
        match &self.0.detail {
            Some(detail) => write!(formatter, ": {detail}"),
            None => Ok(()),
        }
    }
}

impl Error for Problem {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.source.as_deref().map(|source| source as &(dyn Error + 'static))
    }
}
