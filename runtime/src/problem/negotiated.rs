//! Problems in the format and the language that the client of a hook prefers.

use super::format_table::FormatTable;
use super::formatted::formatted;
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
use super::framework::{of_framework, representation_fields};
use super::framework::{restate, CONTENT_FIELDS};
use super::language::{english, vary, AskedLanguage, Scope, Translate};
use super::lenient::{from_text, says_problem};
use super::occurrence::{Occurrence, RequestMembers};
use super::{has_content, Parts, Problem};
use crate::accept::preferred;
use crate::header::first;
use crate::meta::Format;
use http::header::{HeaderMap, HeaderValue, ACCEPT, CONTENT_LANGUAGE};
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
use http::StatusCode;
use http::{request, Method, Request, Uri};
use statusful_registry::shared::MAX_BODY;
use std::sync::Arc;

/// The formats and languages that a hook was told; none for most hooks.
#[derive(Debug, Clone, Default)]
pub(crate) struct Formats(Option<Arc<Offers>>);

#[derive(Debug, Clone, Default)]
struct Offers {
    /// The format of the framework's own errors, if it is not the default.
    own: Option<Format>,
    /// Those that a client may choose instead.
    offered: Vec<Format>,
    /// Whether one of the formats looks at the request.
    reads_request: bool,
    translations: Option<Arc<dyn Translate>>,
}

/// What a request says of its response: the members that a hook adds, the formats and the
/// languages for it. It is empty for most hooks. Futures hold it, and most responses are no errors:
/// a choice of formats allocates nothing.
#[derive(Debug, Clone, Default)]
pub(crate) struct Negotiation {
    offers: Option<Arc<Offers>>,
    /// `Accept`, if there are formats to choose from. If it has several lines, the request is kept.
    accept: Option<HeaderValue>,
    rest: Option<Box<RequestState>>,
}

/// What few hooks ask for.
#[derive(Debug, Clone)]
struct RequestState {
    occurrence: Occurrence,
    /// If a format looks at it.
    request: Option<request::Parts>,
    /// If there are translations.
    language: Option<AskedLanguage>,
}

/// The media type of the default format.
const DEFAULT: &str = "application/problem+json";

impl Formats {
    pub(crate) fn with_own(mut self, format: Format) -> Self {
        let offers = self.offers();
        offers.own = Some(format);
        offers.reads_request |= reads_request(format);
        self
    }

    pub(crate) fn with_offer(mut self, format: Format) -> Self {
        let offers = self.offers();
        offers.offered.push(format);
        offers.reads_request |= reads_request(format);
        self
    }

    // Only what has translations calls it.
    #[cfg_attr(not(feature = "fluent"), allow(dead_code))]
    pub(crate) fn with_translations(mut self, translations: Arc<dyn Translate>) -> Self {
        self.offers().translations = Some(translations);
        self
    }

    fn offers(&mut self) -> &mut Offers {
        Arc::make_mut(self.0.get_or_insert_with(Arc::default))
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
        let head = request();
        self.negotiation_of(members, &head.headers, Some(&head))
    }

    /// The same for a request with these header fields, and with this head, if that is
    /// [needed](Self::need_head).
    pub(crate) fn negotiation_of(
        &self,
        members: &RequestMembers,
        headers: &HeaderMap,
        request: Option<&request::Parts>,
    ) -> Negotiation {
        let offers = self.0.as_ref();
        let kept = request.filter(|_| offers.is_some_and(|offers| offers.keep_head(headers)));
        let translations = offers.and_then(|offers| offers.translations.as_ref());
        let has_rest = !members.is_empty() || kept.is_some() || translations.is_some();
        let rest = || RequestState {
            occurrence: members.of(headers, request),
            request: kept.map(|kept| head(&kept.method, &kept.uri, &kept.headers)),
            language: translations.map(|translations| AskedLanguage::of(translations, headers)),
        };
        let has_choice = offers.is_some_and(|offers| !offers.offered.is_empty());
        Negotiation {
            offers: offers.cloned(),
            accept: if has_choice { first(headers, &ACCEPT).cloned() } else { None },
            rest: has_rest.then(|| Box::new(rest())),
        }
    }

    /// Whether more of a request has to be known than its header fields.
    #[cfg(feature = "tower")]
    pub(crate) fn need_head(&self, members: &RequestMembers, headers: &HeaderMap) -> bool {
        members.need_head() || self.0.as_ref().is_some_and(|offers| offers.keep_head(headers))
    }

    #[cfg(feature = "tower")]
    #[inline]
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

/// What is not of this crate has no table.
fn reads_request(format: Format) -> bool {
    FormatTable::of(format).is_some_and(|table| table.reads_request)
}

impl Offers {
    /// Whether all of a request's head is kept: for a format that looks at it, and if `Accept` has
    /// several lines.
    fn keep_head(&self, headers: &HeaderMap) -> bool {
        let has_several = || headers.get_all(ACCEPT).iter().nth(1).is_some();
        let is_split = !self.offered.is_empty() && headers.len() != headers.keys_len() && has_several();
        self.reads_request || is_split
    }
}

impl Negotiation {
    fn occurrence(&self) -> &Occurrence {
        static NONE: Occurrence = Occurrence::NONE;
        self.rest.as_ref().map_or(&NONE, |rest| &rest.occurrence)
    }

    fn request(&self) -> Option<&request::Parts> {
        self.rest.as_ref()?.request.as_ref()
    }

    fn language(&self) -> Option<&AskedLanguage> {
        self.rest.as_ref()?.language.as_ref()
    }

    fn offered(&self) -> &[Format] {
        self.offers.as_ref().map_or(&[], |offers| &offers.offered)
    }

    /// The format that the client prefers. It is `own` if it accepts none of them: a 406 would
    /// hide the error (RFC 9110, Section 12.5.1, allows to disregard the field).
    fn preferred(&self, own: Option<Format>) -> Option<Format> {
        let offered = self.offered();
        if offered.is_empty() {
            return own;
        }
        let first = own.map_or(DEFAULT, |format| format.media_type());
        let media_types: Vec<&str> =
            core::iter::once(first).chain(offered.iter().map(Format::media_type)).collect();
        let chosen = match self.request() {
            Some(request) => preferred(request.headers.get_all(ACCEPT), &media_types),
            None => preferred(&self.accept, &media_types),
        };
        chosen.and_then(|chosen| chosen.checked_sub(1)).map_or(own, |at| offered.get(at).copied())
    }

    /// The header fields of the request that the response depends on.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let format = (!self.offered().is_empty()).then_some("accept");
        let language = self.language().map(|_| "accept-language");
        format.into_iter().chain(language)
    }

    /// Whether problems in the default format may change.
    #[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo"))]
    pub(crate) fn rewrites(&self) -> bool {
        self.names().next().is_some() || !self.occurrence().is_empty()
    }

    #[cfg(feature = "actix")]
    pub(crate) fn translates(&self) -> bool {
        self.language().is_some()
    }

    /// Where a response is created, so that errors with a format of their own are translated.
    #[cfg_attr(not(feature = "fluent"), allow(dead_code))]
    pub(crate) fn enter(&self) -> Option<Scope> {
        self.language().map(AskedLanguage::enter)
    }

    /// The same for a future.
    #[cfg(feature = "salvo")]
    pub(crate) async fn within<F: core::future::Future>(&self, future: F) -> F::Output {
        let mut future = core::pin::pin!(future);
        core::future::poll_fn(|context| {
            let _scope = self.enter();
            future.as_mut().poll(context)
        })
        .await
    }

    /// The response to a framework's own error.
    pub(crate) fn parts(&self, mut problem: Problem) -> Parts {
        self.occurrence().add_to(&mut problem);
        let Some(offers) = &self.offers else { return problem.into_parts() };
        if let Some(asked) = self.language() {
            let (language, _) = asked.translate(&mut problem, Some(&english()));
            problem = problem.in_language(language);
        }
        let problem = problem.formatted(self.preferred(offers.own));
        let (status, mut headers, body) = problem.into_parts_for(self.request());
        self.vary(&mut headers);
        (status, headers, body)
    }

    /// The response with its own status in the body, with what is known of the request, and in
    /// the language and the format that the client prefers, if it is a problem in the default
    /// format; unchanged otherwise.
    pub(crate) fn negotiated(&self, (status, mut headers, mut body): Parts) -> Parts {
        if !says_problem(&headers) || !has_content(status) {
            return (status, headers, body);
        }
        self.vary(&mut headers);
        let Some(mut problem) = core::str::from_utf8(&body).ok().and_then(from_text) else {
            return (status, headers, body);
        };
        let mut is_new = restate(status, &mut problem, self.occurrence());
        // None of it is cut: who wrote it knew its limit. That of a translation is the usual one.
        let mut limit = usize::MAX;
        if let Some(asked) = self.language() {
            let (language, is_translated) = asked.translate(&mut problem, headers.get(CONTENT_LANGUAGE));
            headers.insert(CONTENT_LANGUAGE, language);
            if is_translated {
                is_new = true;
                limit = MAX_BODY.max(body.len());
            }
        }
        let format = self.preferred(None);
        if is_new {
            body = problem.body_within(limit, status);
        }
        if is_new || format.is_some() {
            remove_content_fields(&mut headers);
        }
        match format {
            None => (status, headers, body),
            Some(format) => formatted(format, None, self.request(), (status, headers, body)),
        }
    }

    /// The response depends on the request (RFC 9110, Section 12.5.5).
    pub(crate) fn vary(&self, headers: &mut HeaderMap) {
        for name in self.names() {
            vary(headers, name);
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
    for name in ours.keys().filter(|name| !headers.contains_key(*name)).cloned().collect::<Vec<_>>() {
        for value in ours.get_all(&name) {
            headers.append(name.clone(), value.clone());
        }
    }
    negotiation.vary(&mut headers);
    (sent, headers, body)
}

fn remove_content_fields(headers: &mut HeaderMap) {
    for name in CONTENT_FIELDS {
        headers.remove(name);
    }
}
