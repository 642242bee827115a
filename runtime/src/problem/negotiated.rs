//! Problems in the format that the client of a hook prefers.

use super::formatted::formatted;
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
use super::framework::{of_framework, representation_fields};
use super::framework::{restate, CONTENT_FIELDS};
use super::lenient::{from_text, says_problem};
use super::occurrence::{Occurrence, RequestMembers};
use super::{has_content, Parts, Problem};
use crate::accept::preferred;
use crate::meta::Format;
use http::header::{HeaderMap, HeaderValue, VARY};
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
use http::StatusCode;
use http::{request, Method, Request, Uri};
use std::sync::Arc;

/// The formats that a hook was told; none for most hooks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Formats(Option<Arc<Offers>>);

#[derive(Debug, Clone, Default)]
struct Offers {
    /// The format of the framework's own errors, if it is not the default.
    own: Option<Format>,
    /// Those that a client may choose instead.
    offered: Vec<Format>,
}

/// What a request says of its response: the members that a hook adds, and the formats for it. It
/// is empty for most hooks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Negotiation {
    occurrence: Occurrence,
    asked: Option<Box<(Arc<Offers>, request::Parts)>>,
}

/// The media type of the default format.
const DEFAULT: &str = "application/problem+json";

impl Formats {
    pub(crate) fn with_own(mut self, format: Format) -> Self {
        Arc::make_mut(self.0.get_or_insert_with(Arc::default)).own = Some(format);
        self
    }

    pub(crate) fn with_offer(mut self, format: Format) -> Self {
        Arc::make_mut(self.0.get_or_insert_with(Arc::default)).offered.push(format);
        self
    }

    /// For the response to a request, which is looked at only if there is something to find.
    #[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo"))]
    pub(crate) fn negotiation(
        &self,
        members: &RequestMembers,
        request: impl FnOnce() -> request::Parts,
    ) -> Negotiation {
        if self.0.is_none() && members.is_empty() {
            return Negotiation::default();
        }
        self.negotiation_of(members, &request())
    }

    pub(crate) fn negotiation_of(&self, members: &RequestMembers, request: &request::Parts) -> Negotiation {
        let head = || head(&request.method, &request.uri, &request.headers);
        let asked = self.0.as_ref().map(|offers| Box::new((Arc::clone(offers), head())));
        Negotiation { occurrence: members.of(request), asked }
    }

    #[cfg(feature = "tower")]
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }
}

/// The parts of a request that a format may ask for.
pub(crate) fn head(method: &Method, uri: &Uri, headers: &HeaderMap) -> request::Parts {
    let (mut parts, ()) = Request::new(()).into_parts();
    (parts.method, parts.uri, parts.headers) = (method.clone(), uri.clone(), headers.clone());
    parts
}

impl Negotiation {
    /// Whether problems in the default format may change.
    #[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo"))]
    pub(crate) fn rewrites(&self) -> bool {
        self.is_offered() || !self.occurrence.is_empty()
    }

    fn is_offered(&self) -> bool {
        self.asked.as_ref().is_some_and(|asked| !asked.0.offered.is_empty())
    }

    /// The response to a framework's own error.
    pub(crate) fn parts(&self, mut problem: Problem) -> Parts {
        self.occurrence.add_to(&mut problem);
        let Some(asked) = &self.asked else { return problem.into_parts() };
        let (offers, request) = &**asked;
        let problem = problem.formatted(offers.preferred(offers.own, request));
        let (status, mut headers, body) = problem.into_parts_for(Some(request));
        self.vary(&mut headers);
        (status, headers, body)
    }

    /// The response with its own status in the body, with what is known of the request, and in
    /// the format that the client prefers, if it is a problem in the default format; unchanged
    /// otherwise.
    pub(crate) fn negotiated(&self, (status, mut headers, mut body): Parts) -> Parts {
        if !says_problem(&headers) || !has_content(status) {
            return (status, headers, body);
        }
        if let Some(restated) = restate(status, &body, &self.occurrence) {
            remove_content_fields(&mut headers);
            body = restated;
        }
        let Some(asked) = self.asked.as_ref().filter(|_| self.is_offered()) else {
            return (status, headers, body);
        };
        let (offers, request) = &**asked;
        self.vary(&mut headers);
        let is_read = core::str::from_utf8(&body).ok().and_then(from_text).is_some();
        let Some(format) = offers.preferred(None, request).filter(|_| is_read) else {
            return (status, headers, body);
        };
        remove_content_fields(&mut headers);
        formatted(format, None, Some(request), (status, headers, body))
    }

    /// The response depends on the request (RFC 9110, Section 12.5.5).
    pub(crate) fn vary(&self, headers: &mut HeaderMap) {
        let names = |field: &HeaderValue| {
            let mut names = field.to_str().unwrap_or_default().split(',').map(str::trim);
            names.any(|name| name == "*" || name.eq_ignore_ascii_case("accept"))
        };
        if self.is_offered() && !headers.get_all(VARY).iter().any(names) {
            headers.append(VARY, HeaderValue::from_static("accept"));
        }
    }
}

/// The response to a framework's own error instead of its own. Header fields that describe the
/// replaced content are removed; the others, such as `Allow`, are kept.
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
pub(crate) fn replace(
    negotiation: &Negotiation,
    status: StatusCode,
    mut headers: HeaderMap,
    text: Option<&[u8]>,
) -> Parts {
    let (sent, ours, body) = negotiation.parts(of_framework(status, text));
    for name in representation_fields(status.as_u16()) {
        headers.remove(name);
    }
    for (name, value) in &ours {
        headers.entry(name).or_insert_with(|| value.clone());
    }
    negotiation.vary(&mut headers);
    (sent, headers, body)
}

fn remove_content_fields(headers: &mut HeaderMap) {
    for name in CONTENT_FIELDS {
        headers.remove(name);
    }
}

impl Offers {
    /// The format that the client prefers. It is `own` if it accepts none of them: a 406 would
    /// hide the error (RFC 9110, Section 12.5.1, allows to disregard the field).
    fn preferred(&self, own: Option<Format>, request: &request::Parts) -> Option<Format> {
        let first = own.map_or(DEFAULT, |format| format.media_type());
        let offered = self.offered.iter().map(Format::media_type);
        let media_types: Vec<&str> = core::iter::once(first).chain(offered).collect();
        let chosen = preferred(&request.headers, &media_types).and_then(|chosen| chosen.checked_sub(1));
        chosen.map_or(own, |at| self.offered.get(at).copied())
    }
}
