//! What is known about a variant at compile time.

pub(crate) mod format;
mod lists;
mod log_level;
mod one_status;
pub(crate) mod record;
pub(crate) mod table;

pub use format::Format;
pub use lists::{ExtensionMeta, FormOf, HeaderMeta, MemberForm, MetaLists, OtherForm, StandardMemberMeta};
pub use log_level::LogLevel;

use core::fmt;
use http::StatusCode;
use record::{without_end, Record, Text};

/// The static metadata of one variant of a derived error. Its status, its body and the catalog
/// come from it.
///
/// # Examples
///
/// ```
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[problem(base = "https://api.example.com/errors/")]
/// enum ApiError {
///     /// Names are unique.
///     #[status(409)]
///     UserExists,
/// }
///
/// let meta = ApiError::UserExists.meta().unwrap();
/// assert_eq!(meta.name(), "UserExists");
/// assert_eq!(meta.status(), Some(http::StatusCode::CONFLICT));
/// assert_eq!(meta.code(), "user_exists");
/// assert_eq!(meta.type_uri(), Some("https://api.example.com/errors/user-exists"));
/// assert_eq!(meta.title(), Some("Conflict"));
/// assert_eq!(meta.doc(), "Names are unique.");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct ErrorMeta {
    pub(crate) record: Record,
    /// What few variants have.
    pub(crate) lists: Option<&'static MetaLists>,
}

/// Whether an error's `Display` is published as `detail`.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::Exposure;
///
/// assert!(Exposure::ByStatus.exposes(StatusCode::CONFLICT));
/// assert!(!Exposure::ByStatus.exposes(StatusCode::BAD_GATEWAY));
/// assert!(!Exposure::Redact.exposes(StatusCode::CONFLICT));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Exposure {
    /// With a 4xx it is, because the client should correct its request; otherwise it is not.
    ByStatus,
    /// It is: `#[problem(expose)]`.
    Expose,
    /// It is not: `#[problem(redact)]`.
    Redact,
}

impl Exposure {
    /// Whether a response with this status publishes the error's `Display`.
    #[must_use]
    pub fn exposes(self, status: StatusCode) -> bool {
        match self {
            Exposure::ByStatus => status.is_client_error(),
            Exposure::Expose => true,
            Exposure::Redact => false,
        }
    }
}

impl ErrorMeta {
    /// The variant's name, or the struct's.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.record.text(Text::Name)
    }

    /// The code, which identifies this kind of error in logs: by default, the name in snake
    /// case. [`public_code`](Self::public_code) is what clients see of it.
    #[must_use]
    pub const fn code(&self) -> &'static str {
        match self.lists {
            Some(MetaLists { code: Some(code), .. }) => code,
            _ => self.record.text(Text::Code),
        }
    }

    /// The problem's member `code`: [`code`](Self::code), another one with
    /// `#[problem(redact(code))]`, `None` with `#[problem(no_code)]`.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(500)]
    /// #[problem(redact(code))]
    /// struct DiskFull;
    ///
    /// let meta = DiskFull.meta().unwrap();
    /// assert_eq!((meta.code(), meta.public_code()), ("disk_full", Some("internal_error")));
    /// ```
    #[must_use]
    pub const fn public_code(&self) -> Option<&'static str> {
        self.record.given(Text::Code)
    }

    /// The status; `None` if it is known only at run time.
    #[must_use]
    pub const fn status(&self) -> Option<StatusCode> {
        self.record.status()
    }

    /// The statuses that the error can have, in ascending order: [`status`](Self::status), or those
    /// that `#[status(with = …, one_of(…))]` lists for one that is known only at run time. Empty if
    /// none are listed.
    ///
    /// # Examples
    ///
    /// ```
    /// use http::StatusCode;
    /// use statusful::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// enum ApiError {
    ///     #[status(409)]
    ///     UserExists,
    ///     #[status(one_of(502, 504))]
    ///     Upstream(#[status] StatusCode),
    /// }
    ///
    /// let meta = ApiError::Upstream(StatusCode::BAD_GATEWAY).meta().unwrap();
    /// assert_eq!(meta.status(), None);
    /// assert_eq!(meta.statuses(), [502, 504]);
    /// assert_eq!(ApiError::UserExists.meta().unwrap().statuses(), [409]);
    /// ```
    #[must_use]
    pub const fn statuses(&self) -> &'static [StatusCode] {
        match (self.status(), self.lists) {
            (Some(status), _) => one_status::alone(status),
            (None, Some(lists)) => lists.statuses,
            (None, None) => &[],
        }
    }

    /// Whether the attribute lists what the status can be, and this is none of it.
    #[cfg(feature = "problem")]
    pub(crate) fn excludes(&self, status: StatusCode) -> bool {
        let listed = self.lists.map_or(&[][..], |lists| lists.statuses);
        !listed.is_empty() && !listed.contains(&status)
    }

    /// The problem's member `type` (RFC 9457, Section 3.1.1); `None` means `about:blank`.
    #[must_use]
    pub const fn type_uri(&self) -> Option<&'static str> {
        self.record.given(Text::TypeUri)
    }

    /// The problem's member `title` (RFC 9457, Section 3.1.3): by default, the registered
    /// phrase; `None` if it depends on a status that is known only at run time.
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        self.record.given(Text::Title)
    }

    /// The problem's member `detail`, if it is a literal.
    #[must_use]
    pub const fn detail(&self) -> Option<&'static str> {
        self.record.given(Text::Detail)
    }

    /// The doc comment, one line per line; empty without one.
    #[must_use]
    pub const fn doc(&self) -> &'static str {
        without_end(self.record.text(Text::Doc))
    }

    /// The header fields: literals first, then those from fields.
    #[must_use]
    pub const fn headers(&self) -> &'static [HeaderMeta] {
        match self.lists {
            Some(lists) => lists.headers,
            None => &[],
        }
    }

    /// The extension members.
    #[must_use]
    pub const fn extensions(&self) -> &'static [ExtensionMeta] {
        match self.lists {
            Some(lists) => lists.extensions,
            None => &[],
        }
    }

    /// The standard members whose texts are known only at run time: those that name fields, and
    /// the fields that are marked as one. They take the place of what
    /// [`code`](Self::code), [`type_uri`](Self::type_uri), [`title`](Self::title) and
    /// [`detail`](Self::detail) return.
    #[must_use]
    pub const fn standard_members(&self) -> &'static [StandardMemberMeta] {
        match self.lists {
            Some(lists) => lists.standard,
            None => &[],
        }
    }

    /// The gRPC code in `#[problem(grpc = "…")]`.
    #[must_use]
    pub const fn grpc(&self) -> Option<&'static str> {
        self.record.given(Text::Grpc)
    }

    /// The JSON-RPC code in `#[problem(jsonrpc = …)]`; `None` for a redacted variant.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::HttpStatus;
    ///
    /// #[derive(HttpStatus)]
    /// #[status(409)]
    /// #[problem(jsonrpc = 1001)]
    /// struct UserExists;
    ///
    /// assert_eq!(UserExists.meta().unwrap().jsonrpc(), Some(1001));
    /// ```
    #[must_use]
    pub const fn jsonrpc(&self) -> Option<i32> {
        match self.lists {
            Some(lists) => lists.jsonrpc,
            None => None,
        }
    }

    /// Whether `Display` is published.
    #[must_use]
    pub const fn exposure(&self) -> Exposure {
        self.record.exposure()
    }

    /// The level at which the error is logged, if `#[problem(log = "…")]` states one.
    #[must_use]
    pub const fn log_level(&self) -> Option<LogLevel> {
        self.record.log_level()
    }

    /// Whether the variant's code, name and doc comment are for logs alone.
    pub(crate) const fn is_redacted(&self) -> bool {
        matches!(self.lists, Some(MetaLists { is_redacted: true, .. }))
    }

    /// Whether the code is that of the error inside, if there is one.
    pub(crate) const fn is_of_inner(&self) -> bool {
        matches!(self.lists, Some(MetaLists { is_of_inner: true, .. }))
    }

    /// What documents call the error: its code, or else its type or its name.
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "catalog",
        feature = "drill",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) fn heading(&self) -> &'static str {
        let name = if self.is_redacted() { "internal_error" } else { self.name() };
        self.public_code().or(self.type_uri()).unwrap_or(name)
    }

    /// The most bytes of the body.
    #[cfg(any(feature = "contract", feature = "problem"))]
    pub(crate) const fn limit(&self) -> usize {
        match self.lists {
            Some(lists) => lists.limit,
            None => statusful_registry::shared::MAX_BODY,
        }
    }

    /// The doc comment, unless the code is redacted.
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "catalog",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) const fn public_doc(&self) -> &'static str {
        if self.is_redacted() {
            ""
        } else {
            self.doc()
        }
    }

    /// Whether clients cannot distinguish both: they share a code, a type, or both.
    #[cfg(any(
        feature = "aide",
        feature = "aide014",
        feature = "catalog",
        feature = "problem",
        feature = "utoipa",
        feature = "utoipa5"
    ))]
    pub(crate) fn is_alike(&self, other: &ErrorMeta) -> bool {
        let (own, other) = (self.record, other.record);
        let is_same = own.shares(other, Text::Code) && own.shares(other, Text::TypeUri);
        is_same && !(own.is_empty(Text::Code) && own.is_empty(Text::TypeUri))
    }

    pub(crate) const fn new(record: &'static str, lists: Option<&'static MetaLists>) -> Self {
        ErrorMeta { record: Record::new(record), lists }
    }

    /// The standard member with this name, if its text is known only at run time.
    #[cfg(feature = "problem")]
    pub(crate) fn standard_member(&self, name: &str) -> Option<&'static StandardMemberMeta> {
        self.standard_members().iter().find(|member| member.name() == name)
    }

    #[cfg(feature = "problem")]
    pub(crate) const fn has_detail(&self) -> bool {
        !self.record.is_empty(Text::Detail)
    }
}

impl fmt::Debug for ErrorMeta {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("ErrorMeta")
            .field("name", &self.name())
            .field("code", &self.code())
            .field("public_code", &self.public_code())
            .field("status", &self.status())
            .field("statuses", &self.statuses())
            .field("type_uri", &self.type_uri())
            .field("title", &self.title())
            .field("detail", &self.detail())
            .field("doc", &self.doc())
            .field("headers", &self.headers())
            .field("extensions", &self.extensions())
            .field("standard_members", &self.standard_members())
            .field("grpc", &self.grpc())
            .field("exposure", &self.exposure())
            .field("log_level", &self.log_level())
            .field("body", &self.record.text(Text::Body))
            .field("quoted", &self.record.given(Text::Quoted))
            .finish_non_exhaustive()
    }
}
