//! A problem as an error like others: in a transparent variant, or returned as it is.

use super::body::phrase;
use super::details::Problem;
use crate::meta::Format;
use crate::standard::Texts;
use crate::status::{final_status, UNKNOWN};
use crate::{Exposure, ExtensionMembers, HttpStatus, StandardMembers};
use http::{HeaderMap, StatusCode};

/// The response is that of the problem itself: of a received one, it has the members of the body,
/// `Retry-After`, and the header fields that the program added. In a transparent variant, these
/// are those of the variant.
///
/// A problem without a status has 500.
///
/// # Examples
///
/// ```
/// use bytes::Bytes;
/// use http::StatusCode;
/// use statusful::{HttpStatus, Problem};
///
/// #[derive(Debug, thiserror::Error, HttpStatus)]
/// enum ApiError {
///     #[error("user {0} exists")]
///     #[status(409)]
///     UserExists(String),
///     #[error(transparent)]
///     #[status(transparent)]
///     Other(#[from] Problem),
/// }
///
/// let problem = Problem::new(StatusCode::NOT_FOUND).with_code("no_such_page").with_detail("Try the index.");
/// let response: http::Response<Bytes> = statusful::response(&ApiError::from(problem));
/// assert_eq!(
///     response.body(),
///     r#"{"title":"Not Found","status":404,"code":"no_such_page","detail":"Try the index."}"#
/// );
/// ```
impl HttpStatus for Problem {
    fn status(&self) -> StatusCode {
        self.0.status.unwrap_or(UNKNOWN)
    }

    fn append_headers(&self, headers: &mut HeaderMap) {
        let sent = self.0.sent_headers();
        for name in sent.keys() {
            headers.remove(name);
        }
        for (name, value) in &sent {
            headers.append(name, value.clone());
        }
    }

    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        for member in &self.0.extensions {
            members.writer.write_text(member);
        }
    }

    fn append_standard_members(&self, members: &mut StandardMembers) {
        let status = final_status(HttpStatus::status(self));
        members.state_all(Texts {
            type_uri: self.0.type_uri.clone(),
            title: self.sent_title(status).map(str::to_owned),
            code: self.0.code.clone(),
            detail: self.0.detail.clone(),
            instance: self.0.instance.clone(),
        });
    }

    fn body_format(&self) -> Option<Format> {
        self.0.format
    }

    /// What is public is the detail, and never another text.
    fn exposure(&self) -> Exposure {
        Exposure::Redact
    }
}

impl Problem {
    /// The title in a response with this status: the phrase of a status that is not sent is not
    /// the title of the one that is.
    pub(super) fn sent_title(&self, status: StatusCode) -> Option<&str> {
        let stated = self.0.title.as_deref();
        let is_of_other = self.0.status != Some(status) && stated == self.0.status.and_then(phrase);
        if is_of_other {
            phrase(status)
        } else {
            stated
        }
    }
}
