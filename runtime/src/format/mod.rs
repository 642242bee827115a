//! The format of an error's body: RFC 9457 in JSON, or another that clients of the service
//! already know.
//!
//! A format is a type. `#[problem(format = Envelope)]` above an error names it, once, and every
//! reader follows: the response on each framework, [`response`](fn@crate::response), the client
//! ([`FromProblem`](trait@crate::FromProblem)), the OpenAPI document, the catalog, and the
//! contract. The format gets the [`Problem`] that would be sent otherwise, and never the error:
//! what is redacted there is in no format.
//!
//! # JSON of your own
//!
//! A struct is a format if it serializes and deserializes, is made from a problem, and makes
//! one:
//!
//! ```
//! use serde::{Deserialize, Serialize};
//! use statusful::{format::JsonFormat, Problem};
//!
//! #[derive(Serialize, Deserialize)]
//! struct Envelope {
//!     error: String,
//!     message: Option<String>,
//! }
//!
//! impl JsonFormat for Envelope {}
//!
//! impl From<&Problem> for Envelope {
//!     fn from(problem: &Problem) -> Self {
//!         Envelope {
//!             error: problem.code().unwrap_or("unknown").to_owned(),
//!             message: problem.detail().or(problem.title()).map(str::to_owned),
//!         }
//!     }
//! }
//!
//! impl From<Envelope> for Problem {
//!     fn from(envelope: Envelope) -> Self {
//!         let problem = Problem::default().with_code(envelope.error);
//!         envelope.message.into_iter().fold(problem, Problem::with_detail)
//!     }
//! }
//! ```
//!
//! # Any other media type
//!
//! XML, plain text, HTML: implement [`BodyFormat`].

pub(crate) mod derived;
mod google;
mod html;
mod json;
mod json_api;
mod json_format;
mod media_type;
mod no_default_headers;
mod oauth;
mod odata;
pub(crate) mod shape;
mod text;
mod unescaped;
#[cfg(feature = "xml")]
mod xml;

pub use crate::meta::Format;
pub use google::GoogleJson;
pub use html::HtmlPage;
pub use json::JsonFormat;
pub use json_api::JsonApi;
pub use no_default_headers::NoDefaultHeaders;
pub use oauth::OAuth;
pub use odata::OData;
pub use text::PlainText;
pub use unescaped::Unescaped;
#[cfg(feature = "xml")]
#[cfg_attr(docsrs, doc(cfg(feature = "xml")))]
pub use xml::ProblemXml;

use crate::problem::FormatTable;
use crate::Problem;
use http::{request, response};
use media_type::is_media_type;

/// How a problem is written into the body of a response, and read from it.
///
/// For JSON, [`JsonFormat`] is shorter.
///
/// # Examples
///
/// ```
/// use http::{request, StatusCode};
/// use statusful::{format::BodyFormat, Problem};
///
/// /// `no_such_user: there is no user ann`
/// struct Line;
///
/// impl BodyFormat for Line {
///     const MEDIA_TYPE: &'static str = "text/plain; charset=utf-8";
///
///     fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
///         let detail = problem.detail().or(problem.title()).unwrap_or_default();
///         format!("{}: {detail}", problem.code().unwrap_or("error")).into_bytes()
///     }
///
///     fn read(body: &[u8]) -> Option<Problem> {
///         let (code, detail) = core::str::from_utf8(body).ok()?.split_once(": ")?;
///         Some(Problem::default().with_code(code).with_detail(detail))
///     }
/// }
///
/// let problem = Problem::new(StatusCode::NOT_FOUND).with_code("no_such_user");
/// assert_eq!(Line::write(&problem, None), b"no_such_user: Not Found");
/// assert_eq!(Line::read(b"no_such_user: Not Found").unwrap().code(), Some("no_such_user"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a format for problems",
    label = "`BodyFormat` is not implemented for `{Self}`",
    note = "for JSON: `impl statusful::format::JsonFormat for {Self} {{}}`, with serde's derives, `From<&Problem>` for `{Self}`, and `From<{Self}>` for `Problem`",
    note = "for anything else, implement `statusful::format::BodyFormat`"
)]
pub trait BodyFormat {
    /// The value of `Content-Type`. One that is not a media type is a compile error where the
    /// format is used.
    const MEDIA_TYPE: &'static str;

    /// Whether [`write`](Self::write) or [`complete`](Self::complete) looks at the request. For one
    /// that does, layers and hooks copy the head of each request, because they cannot know which one
    /// fails. With `false`, both may get `None` in a layer, too.
    const READS_REQUEST: bool = true;

    /// The body of the response.
    ///
    /// The problem is what a response in the default format would contain, and not longer than
    /// 8 KiB there: it has the status and the header fields of the response, and
    /// [`Problem::meta`] if it is that of a derived error. The request is known where a layer or
    /// a hook writes the problem, and not where an error does that by itself. Its method, its URI
    /// and its header fields are; its extensions stay with the request.
    ///
    /// Without a body, the response has no content type, either. 204, 205 and 304 never have
    /// one.
    fn write(problem: &Problem, request: Option<&request::Parts>) -> Vec<u8>;

    /// The problem in a body that [`write`](Self::write) wrote, as far as it is there; `None` if
    /// it is in another format. The status and the header fields are added by the caller.
    fn read(body: &[u8]) -> Option<Problem>;

    /// The JSON Schema of the body, as JSON, for the OpenAPI document. Without one, a body in
    /// JSON is described by what is written of each error, and any other as text.
    #[must_use]
    fn schema() -> Option<String> {
        None
    }

    /// Changes what is sent in addition to the body: the header fields, which are complete, and
    /// the status. By default, it changes nothing. A `Content-Type` set here takes the place of
    /// [`MEDIA_TYPE`](Self::MEDIA_TYPE), for errors that are answered in another one.
    ///
    /// It is called after [`write`](Self::write): if the status has no content afterwards, the
    /// body is not sent. Extensions that are added to the response are not kept.
    fn complete(problem: &Problem, request: Option<&request::Parts>, response: &mut response::Parts) {
        let _ = (problem, request, response);
    }
}

impl Format {
    /// The format of a type.
    ///
    /// # Examples
    ///
    /// A hand-written error in a format of its own:
    ///
    /// ```
    /// use http::{request, StatusCode};
    /// use statusful::format::{BodyFormat, Format};
    /// use statusful::{HttpStatus, Problem};
    ///
    /// struct Text;
    ///
    /// impl BodyFormat for Text {
    ///     const MEDIA_TYPE: &'static str = "text/plain";
    ///
    ///     fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
    ///         problem.to_string().into_bytes()
    ///     }
    ///
    ///     fn read(_: &[u8]) -> Option<Problem> {
    ///         None
    ///     }
    /// }
    ///
    /// assert_eq!(Format::of::<Text>().media_type(), "text/plain");
    /// assert_eq!(Format::of::<Text>().name(), "Text");
    /// ```
    #[must_use]
    pub const fn of<F: BodyFormat>() -> Self {
        Format { media_type: F::CHECKED_MEDIA_TYPE, name: core::any::type_name::<F>, table: F::TABLE }
    }

    /// The JSON Schema of the body: see [`BodyFormat::schema`].
    #[must_use]
    pub fn schema(&self) -> Option<String> {
        (FormatTable::of(*self)?.schema)()
    }
}

impl Problem {
    /// Sets the format of the body.
    ///
    /// # Examples
    ///
    /// ```
    /// use bytes::Bytes;
    /// use http::{request, Response, StatusCode};
    /// use statusful::{format::BodyFormat, Problem};
    ///
    /// struct Text;
    ///
    /// impl BodyFormat for Text {
    ///     const MEDIA_TYPE: &'static str = "text/plain";
    ///
    ///     fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
    ///         problem.to_string().into_bytes()
    ///     }
    ///
    ///     fn read(_: &[u8]) -> Option<Problem> {
    ///         None
    ///     }
    /// }
    ///
    /// let response: Response<Bytes> = Problem::new(StatusCode::GONE).with_format::<Text>().into();
    /// assert_eq!(response.headers()["content-type"], "text/plain");
    /// assert_eq!(response.body(), "410 Gone");
    /// ```
    #[must_use]
    pub fn with_format<F: BodyFormat>(self) -> Self {
        self.formatted(Some(Format::of::<F>()))
    }
}

/// What `Format` is made of.
trait Parts: BodyFormat {
    const TABLE: &'static FormatTable = &FormatTable {
        write: Self::write,
        read: Self::read,
        schema: Self::schema,
        complete: Self::complete,
        reads_request: Self::READS_REQUEST,
    };

    const CHECKED_MEDIA_TYPE: &'static str = {
        assert!(
            is_media_type(Self::MEDIA_TYPE.as_bytes()),
            "MEDIA_TYPE is not a media type, such as `text/plain`"
        );
        Self::MEDIA_TYPE
    };
}

impl<F: BodyFormat> Parts for F {}
