// docs.rs's front page is README.md, whose program needs some features. Other builds do not
// read it.
#![cfg_attr(any(all(doc, not(doctest)), all(doctest, feature = "axum", feature = "tower")), doc = include_str!("../README.md"))]
#![cfg_attr(not(any(doc, doctest)), doc = "Typed API errors: the documentation is README.md and `guide`.")]
#![cfg_attr(docsrs, feature(doc_cfg))]
#![forbid(unsafe_code)]

// Lets the derive's paths (`::statusful::…`) resolve in this crate's own tests.
#[cfg(test)]
extern crate self as statusful;

#[doc(hidden)]
pub mod __private;
#[cfg(any(
    feature = "actix",
    feature = "catalog",
    feature = "drill",
    feature = "fluent",
    feature = "poem",
    feature = "rocket",
    feature = "salvo",
    feature = "tower"
))]
mod accept;
mod capture;
pub mod catalog;
mod challenge;
#[cfg(feature = "problem")]
mod client;
#[cfg(feature = "catalog")]
#[cfg_attr(docsrs, doc(cfg(feature = "catalog")))]
pub mod clients;
mod const_text;
#[cfg(feature = "contract")]
#[cfg_attr(docsrs, doc(cfg(feature = "contract")))]
pub mod contract;
#[cfg(feature = "drill")]
#[cfg_attr(docsrs, doc(cfg(feature = "drill")))]
pub mod drill;
mod extension;
// The pages of the guide. Their examples need every feature.
#[cfg(any(feature = "axum", feature = "warp"))]
mod erased;
mod error_set;
#[cfg(feature = "problem")]
mod field_errors;
#[cfg(feature = "fluent")]
#[cfg_attr(docsrs, doc(cfg(feature = "fluent")))]
pub mod fluent;
#[cfg(feature = "problem")]
#[cfg_attr(docsrs, doc(cfg(feature = "problem")))]
pub mod format;
mod frameworks;
#[cfg(any(
    all(doc, not(doctest)),
    all(
        doctest,
        feature = "actix",
        feature = "aide",
        feature = "aide014",
        feature = "axum",
        feature = "catalog",
        feature = "contract",
        feature = "drill",
        feature = "fluent",
        feature = "graphql",
        feature = "jsonrpc",
        feature = "poem",
        feature = "reqwest",
        feature = "reqwest-retry",
        feature = "rmcp",
        feature = "rocket",
        feature = "salvo",
        feature = "sets",
        feature = "server-fn",
        feature = "tonic",
        feature = "tower",
        feature = "tracing",
        feature = "utoipa",
        feature = "utoipa5",
        feature = "validator",
        feature = "warp"
    )
))]
pub mod guide;
mod header;
mod header_fields;
mod http_status;
mod incomplete;
#[cfg(feature = "problem")]
mod json;
mod meta;
#[cfg(any(feature = "aide", feature = "aide014", feature = "utoipa", feature = "utoipa5"))]
mod openapi;
pub mod prelude;
#[cfg(feature = "problem")]
mod problem;
mod report;
mod retry;
mod standard;
mod status;
#[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower"))]
mod trace_context;
#[cfg(any(feature = "chrono", feature = "headers", feature = "jiff", feature = "time"))]
mod values;

pub use challenge::{AuthParam, Challenge, InvalidChallenge};
#[cfg(feature = "problem")]
#[cfg_attr(docsrs, doc(cfg(feature = "problem")))]
pub use client::{Decoded, FromHeader, FromProblem, FromStatus, Opaque};
pub use extension::ExtensionMembers;
#[cfg(feature = "problem")]
#[cfg_attr(docsrs, doc(cfg(feature = "problem")))]
pub use field_errors::{FieldError, FieldErrors, FieldLocation};
#[cfg(feature = "actix")]
pub use frameworks::actix;
#[cfg(feature = "aide")]
pub use frameworks::aide;
#[cfg(feature = "aide014")]
pub use frameworks::aide014;
#[cfg(feature = "axum")]
pub use frameworks::axum;
#[cfg(feature = "graphql")]
pub use frameworks::graphql;
#[cfg(feature = "jsonrpc")]
pub use frameworks::jsonrpc;
#[cfg(feature = "poem")]
pub use frameworks::poem;
#[cfg(feature = "reqwest")]
pub use frameworks::reqwest;
#[cfg(feature = "reqwest-retry")]
pub use frameworks::reqwest_retry;
#[cfg(feature = "rmcp")]
pub use frameworks::rmcp;
#[cfg(feature = "rocket")]
pub use frameworks::rocket;
#[cfg(feature = "salvo")]
pub use frameworks::salvo;
#[cfg(feature = "server-fn")]
pub use frameworks::server_fn;
#[cfg(feature = "tonic")]
pub use frameworks::tonic;
#[cfg(feature = "tower")]
pub use frameworks::tower;
#[cfg(feature = "utoipa")]
pub use frameworks::utoipa;
#[cfg(feature = "utoipa5")]
pub use frameworks::utoipa5;
#[cfg(feature = "warp")]
pub use frameworks::warp;
pub use header::ToHeader;
/// The version of `http` whose types this crate names. Some frameworks are on another: actix-web
/// on 0.2.
#[doc(no_inline)]
pub use http;
pub use http_status::HttpStatus;
pub use meta::{ErrorMeta, Exposure, ExtensionMeta, HeaderMeta, LogLevel, StandardMemberMeta};
#[cfg(feature = "problem")]
#[cfg_attr(docsrs, doc(cfg(feature = "problem")))]
pub use problem::{response, ExtensionMember, Problem};
#[cfg(feature = "tracing")]
#[cfg_attr(docsrs, doc(cfg(feature = "tracing")))]
pub use report::ErrorReport;
pub use standard::StandardMembers;
pub use status::ToStatus;
#[doc(no_inline)]
pub use statusful_registry as registry;

/// Implements [`HttpStatus`](trait@HttpStatus) for an enum or a struct, and
/// `From` of it, by value and by reference, for [`http::StatusCode`].
///
/// The guide shows what they are for: [statuses](crate::guide::statuses),
/// [header fields](crate::guide::headers), [problem bodies](crate::guide::problems),
/// [lints](crate::guide::lints).
///
/// # Attributes
///
/// `#[status(…)]` is allowed on a variant, on a struct, or on an enum as the default of its
/// variants.
///
/// | form | meaning |
/// |---|---|
/// | `409`, `409u16`, `0x199` | a number |
/// | `CONFLICT`, `StatusCode::CONFLICT`, `http::StatusCode::CONFLICT` | a name: that of `http`, the current one in the registry (`CONTENT_TOO_LARGE`), or a former one (`PAYLOAD_TOO_LARGE`) |
/// | `transparent` | the status, header fields and problem of the only field, which implements `HttpStatus` |
/// | `with = path` | `fn(&Self) -> StatusCode` returns it at run time, or with a single field, `fn(&Field) -> StatusCode` |
/// | `one_of(400, 422, …)` beside either of these, or on the field | what the status can be: each is checked like any, and stands in the catalog and the OpenAPI document |
/// | `#[status]` on a field | the field is the status: a `StatusCode`, a `u16`, or what else implements [`ToStatus`] |
/// | `#[status(transparent)]` on a field | as `transparent`, for one of several fields |
/// | `#[status(with = path)]` on a field | `fn(&Field) -> StatusCode`, or of another type that implements [`ToStatus`], returns it at run time |
/// | `transparent = path`, also on a field | `fn(&Field) -> Option<&dyn HttpStatus>` finds the error inside the field |
/// | `allow(lint, …)`, `warn(lint, …)`, `deny(lint, …)` | the level of a lint, or of `all`; the innermost attribute wins |
/// | `crate = path` | where to find `statusful` if it is renamed or re-exported |
///
/// `#[header(…)]` sets header fields of the response.
///
/// | form | on | meaning |
/// |---|---|---|
/// | `NAME = "value"`, `"x-name" = "value"` | variant, struct, enum | a constant of `http::header`, or any name, with a fixed value; the innermost attribute with the name wins |
/// | `NAME = PATH` | variant, struct, enum | the value is that of a constant, through [`ToHeader`] |
/// | `if_some = field` | variant, struct | sends those of this attribute only if the field is `Some` |
/// | `NAME`, `"x-name"` | field | the value is the field's, through [`ToHeader`] |
/// | `flatten` | field | the header fields are the entries of the field, a `HeaderMap` |
///
/// `#[challenge(…)]` sets a challenge (RFC 9110, Section 11.6.1), with one attribute per
/// challenge.
///
/// | form | on | meaning |
/// |---|---|---|
/// | `Bearer, realm = "api", scope = needed` | variant, struct; without fields, an enum as the default of its 401 and 407 | the scheme, or a string for your own; parameters with a fixed value, or the name of a field that implements `Display` (`.0` of a tuple), or is an `Option` of one: `None` omits the parameter. It is sent in `WWW-Authenticate`, and with 407 in `Proxy-Authenticate` |
///
/// `#[problem(…)]` sets the body (RFC 9457).
///
/// | form | on | meaning |
/// |---|---|---|
/// | `base = "https://…/"` | enum, struct | `type` is the base followed by the code in kebab case |
/// | `format = path` | enum, struct | the type that writes the body, if that is not RFC 9457's JSON: see [`mod@format`] |
/// | `rename_all = "SCREAMING_SNAKE_CASE"`, `code_prefix = "M_"` | enum, struct | how codes are made from names: a case by serde's name for it, and what precedes each code |
/// | `type = "…"`, `code = "…"` | variant, struct | literals; `code` is the name in snake case by default, also in `type` |
/// | `title = "…"`, `detail = "…"`, `instance = "…"` | variant, struct | texts, which [name fields](crate::guide::problems#texts-with-values): `"{id} exists"` |
/// | `type`, `title`, `code`, `detail`, `instance` | field | the field is this member, through `Display`; `= path` above the variant: [a function](crate::guide::problems#fields-and-functions) is |
/// | `limit = 32768` | enum, struct | the most bytes of a body, in place of 8 KiB: from 256 to 1 MiB |
/// | `shared` | variant | the code or the type is that of another variant, which says so, too |
/// | `no_code` | enum, variant, struct | the body has no `code`: the type identifies the problem |
/// | `grpc = "…"` | variant, struct | the gRPC code, if the status has several possible ones |
/// | `jsonrpc = 1001` | variant, struct | the code of the error in JSON-RPC |
/// | `jsonrpc = 1000..=1099` | enum | the range of these codes |
/// | `expose`, `redact` | variant, struct, enum | publish `Display` as `detail`, or not; by default only a 4xx does |
/// | `redact(code)`, `redact(code = "…")` | variant, struct, enum | hide `Display`, the code and the type: a client sees those of an internal error, `internal_error`. Above an enum, it is for each 5xx that is not exposed, each status known only at run time, and each 5xx inside a transparent variant |
/// | `log = "warn"` | enum, variant, struct | the [level](crate::guide::logs#levels) at which the error is logged: `error`, `warn`, `info`, `debug`, `trace` or `off` |
/// | `source`, `source = path` | field | the [chain in the log](crate::guide::logs#catch-alls) continues with the field, an error or a pointer to one, or with the texts that `fn(&Field) -> impl IntoIterator<Item: Display>` returns |
/// | `backtrace`, `backtrace = path` | field | the log has this backtrace: the field, a `std::backtrace::Backtrace`, or what `fn(&Field) -> &Backtrace` or `fn(&Field) -> String` returns |
/// | `extension`, `extension = "name"` | field | the field is a member of the body; `None` is none |
/// | `extension(name = "…", with = path, display, skip_if = path, flatten, truncated)` | field | the same, with [options](crate::guide::problems#members) |
/// | `extension(name = "value", …)` | variant, struct, enum | members that are the same in every error |
/// | `default`, `default = path` | field | for `FromProblem`: the field is `Default`, or what the function returns, if the response lacks it |
/// | `unread` | variant, struct | for `FromProblem`: no client reads the variant or the struct back |
///
/// `#[doc(hidden)]` on a variant excludes it from published documents: the [`catalog`]'s site
/// and the OpenAPI document. It is sent, and locked by `contract`, like any other.
///
/// # Lints
///
/// A code that is not in the registry is an error. Violating a MUST or SHOULD of the RFC, or a
/// code that does not suit an error, is a warning. A MAY is silent.
///
#[doc = include_str!("guide/lints_table.md")]
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[status(500)]
/// enum StoreError {
///     Disk,
///     #[status(507)]
///     Full,
///     #[problem(redact)]
///     Remote { #[status] status: StatusCode },
/// }
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     #[status(transparent)]
///     Store(StoreError),
///     #[status(with = Self::quota)]
///     #[problem(expose)]
///     Quota { retry: bool },
/// }
///
/// impl ApiError {
///     fn quota(&self) -> StatusCode {
///         match self {
///             ApiError::Quota { retry: true } => StatusCode::TOO_MANY_REQUESTS,
///             _ => StatusCode::FORBIDDEN,
///         }
///     }
/// }
///
/// assert_eq!(ApiError::Store(StoreError::Disk).status(), 500);
/// assert_eq!(ApiError::Store(StoreError::Full).status(), 507);
/// let remote = StoreError::Remote { status: StatusCode::BAD_GATEWAY };
/// assert_eq!(ApiError::Store(remote).status(), 502);
/// assert_eq!(ApiError::Quota { retry: true }.status(), 429);
/// ```
pub use statusful_macros::HttpStatus;

/// Implements [`FromProblem`](trait@FromProblem) for an enum or a struct that derives
/// [`HttpStatus`](trait@HttpStatus): the same attributes determine how a response is read back.
/// The guide has a page on [clients](crate::guide::client).
///
/// | a field marked | is read from |
/// |---|---|
/// | `#[problem(detail)]`, `title`, `code`, `type`, `instance` | that member, through `serde::Deserialize` |
/// | `#[problem(extension)]` | the member of the body, through `serde::Deserialize`; a missing one like `null` |
/// | `#[header(NAME)]` | the header field, through [`FromHeader`]; with `flatten`, all that no attribute names |
/// | `#[status]` | the status of the response |
/// | `#[problem(default)]` | nothing: it is `Default`, or what the function of `default = path` returns. Together with one of the first two, only if those are missing |
///
/// A field that `#[challenge(…)]` names is read from the parameter, through `FromStr`.
///
/// Any other field is a compile error, because no response has it. A transparent variant is
/// read through the `FromProblem` of the inner error, also in a `Box` or an `Arc`; one that
/// contains the type itself is never read, because its problem is that of another variant. A
/// variant marked `#[problem(unread)]` is left out: a client gets its problem as
/// [`Decoded::Unknown`].
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::{FromProblem, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, FromProblem)]
/// enum ApiError {
///     #[error("user {name} exists")]
///     #[status(409)]
///     UserExists {
///         #[problem(default)]
///         name: String,
///         #[problem(extension)]
///         free: Vec<String>,
///     },
///     #[error("another service answered {status}")]
///     #[problem(expose)]
///     Upstream { #[status] status: StatusCode },
///     #[error("cannot read the configuration")]
///     #[status(500)]
///     #[problem(unread)]
///     Configuration(#[source] std::io::Error),
/// }
///
/// let taken = ApiError::UserExists { name: "ann".into(), free: vec!["ann1".into()] };
/// let (parts, body) = statusful::response::<_, bytes::Bytes>(&taken).into_parts();
/// let decoded = ApiError::decode(parts.status, &parts.headers, body).known();
/// assert!(matches!(decoded, Some(ApiError::UserExists { name, free }) if name.is_empty() && free == ["ann1"]));
/// ```
#[cfg(feature = "problem")]
#[cfg_attr(docsrs, doc(cfg(feature = "problem")))]
pub use statusful_macros::FromProblem;

/// Defines exact sets of errors: an enum for the errors of each operation, and the conversions
/// between them. The guide has a page on [sets](crate::guide::sets).
///
/// # Grammar
///
/// | form | meaning |
/// |---|---|
/// | `Name = Error \| users::NoSuchUser;` | the set `Name`: an enum of two variants, `Error` and `NoSuchUser` |
/// | `pub Name = …;` | its visibility, also of its variants |
/// | `Name = OtherSet \| Error;` | a set of the same invocation stands for its errors, before or after its own line |
/// | `Variant: users::NoSuchUser` | another name for the variant; a type that is no path needs one |
/// | `#[…]`, `///` above a set | its attributes and documentation |
/// | `#![…]` above the first set | attributes of all sets: `#![derive(IntoResponse)]` |
/// | `#![status(crate = path)]` | where to find `statusful` if it is renamed or re-exported |
///
/// A member is a type that implements [`HttpStatus`](trait@HttpStatus) and
/// [`Error`](std::error::Error): a struct, an enum, or a set of another invocation.
///
/// # What a set has
///
/// - `Debug` and `HttpStatus`, derived, and what `#[derive(…)]` names in addition. The enum is
///   `#[status(transparent)]`: status, header fields and body are the member's.
/// - [`Display`](std::fmt::Display) and [`Error`](std::error::Error), as the member has them.
/// - [`From`] of each member, and of each set of the invocation all of whose errors it has,
///   whether or not it names that set.
///
/// # Examples
///
/// ```
/// use statusful::HttpStatus;
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("user {name} exists")]
/// #[status(409)]
/// struct UserExists {
///     name: String,
/// }
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("there is no such user")]
/// #[status(404)]
/// struct NoSuchUser;
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// #[error("cannot reach db-7")]
/// #[status(503)]
/// struct StoreError;
///
/// statusful::error_sets! {
///     CreateUserError = UserExists | StoreError;
///     ReadUserError = NoSuchUser | StoreError;
///     ApiError = CreateUserError | ReadUserError;
/// }
///
/// fn insert(name: &str) -> Result<(), StoreError> {
///     if name.is_empty() { Err(StoreError) } else { Ok(()) }
/// }
///
/// fn create_user(name: &str) -> Result<(), CreateUserError> {
///     if name == "ann" {
///         Err(UserExists { name: name.to_owned() })?;
///     }
///     Ok(insert(name)?)
/// }
///
/// fn any(name: &str) -> Result<(), ApiError> {
///     Ok(create_user(name)?)
/// }
///
/// assert!(matches!(any("ann"), Err(ApiError::UserExists(UserExists { name })) if name == "ann"));
/// assert_eq!(create_user("").unwrap_err().status(), 503);
/// assert_eq!(create_user("ann").unwrap_err().to_string(), "user ann exists");
/// ```
///
/// An error outside of the set does not compile:
///
/// ```compile_fail,E0277
/// # #[derive(Debug, thiserror::Error, statusful::HttpStatus)] #[error("")] #[status(409)] struct UserExists;
/// # #[derive(Debug, thiserror::Error, statusful::HttpStatus)] #[error("")] #[status(404)] struct NoSuchUser;
/// # statusful::error_sets! { ReadUserError = NoSuchUser; }
/// fn read_user() -> Result<(), ReadUserError> {
///     Err(UserExists)?
/// }
/// ```
#[cfg(feature = "sets")]
#[cfg_attr(docsrs, doc(cfg(feature = "sets")))]
pub use statusful_macros::error_sets;
