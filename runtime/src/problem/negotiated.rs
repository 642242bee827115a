//! Problems in the format and the language that the client of a hook prefers.

use super::formatted::formatted;
#[cfg(any(feature = "actix", feature = "poem", feature = "tower"))]
use super::framework::{of_framework, representation_fields};
use super::framework::{restate, CONTENT_FIELDS};
use super::language::{english, vary, AskedLanguage, Scope, Translate};
use super::lenient::{from_text, says_problem};
use super::occurrence::{Occurrence, RequestMembers};
use super::{has_content, Parts, Problem};
use crate::accept::preferred;
use crate::meta::Format;
use http::header::{HeaderMap, CONTENT_LANGUAGE};
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
    translations: Option<Arc<dyn Translate>>,
}

/// What a request says of its response: the members that a hook adds, the formats and the
/// languages for it. It is empty for most hooks, and boxed, because futures hold it.
#[derive(Debug, Clone, Default)]
pub(crate) struct Negotiation(Option<Box<Stated>>);

#[derive(Debug, Clone)]
struct Stated {
    occurrence: Occurrence,
    asked: Option<Asked>,
}

#[derive(Debug, Clone)]
struct Asked {
    offers: Arc<Offers>,
    /// What formats may ask for, if there are any.
    request: Option<request::Parts>,
    /// If there are translations.
    language: Option<AskedLanguage>,
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

    // Only what has translations calls it.
    #[cfg_attr(not(feature = "fluent"), allow(dead_code))]
    pub(crate) fn with_translations(mut self, translations: Arc<dyn Translate>) -> Self {
        Arc::make_mut(self.0.get_or_insert_with(Arc::default)).translations = Some(translations);
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
        let asked = self.0.as_ref().map(|offers| Asked::of(offers, request));
        Negotiation(Some(Box::new(Stated { occurrence: members.of(request), asked })))
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

impl Asked {
    fn of(offers: &Arc<Offers>, request: &request::Parts) -> Self {
        let has_formats = offers.own.is_some() || !offers.offered.is_empty();
        let head = || head(&request.method, &request.uri, &request.headers);
        let translations = offers.translations.as_ref();
        let language = translations.map(|translations| AskedLanguage::of(translations, &request.headers));
        Asked { offers: Arc::clone(offers), request: has_formats.then(head), language }
    }

    /// The format that the client prefers. It is `own` if it accepts none of them: a 406 would
    /// hide the error (RFC 9110, Section 12.5.1, allows to disregard the field).
    fn preferred(&self, own: Option<Format>) -> Option<Format> {
        let Some(request) = &self.request else { return own };
        let first = own.map_or(DEFAULT, |format| format.media_type());
        let offered = self.offers.offered.iter().map(Format::media_type);
        let media_types: Vec<&str> = core::iter::once(first).chain(offered).collect();
        let chosen = preferred(&request.headers, &media_types).and_then(|chosen| chosen.checked_sub(1));
        chosen.map_or(own, |at| self.offers.offered.get(at).copied())
    }

    /// The header fields of the request that the response depends on.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let format = (!self.offers.offered.is_empty()).then_some("accept");
        let language = self.language.as_ref().map(|_| "accept-language");
        format.into_iter().chain(language)
    }
}

impl Negotiation {
    #[inline]
    fn asked(&self) -> Option<&Asked> {
        self.0.as_ref()?.asked.as_ref()
    }

    fn occurrence(&self) -> &Occurrence {
        static NONE: Occurrence = Occurrence::NONE;
        self.0.as_ref().map_or(&NONE, |stated| &stated.occurrence)
    }

    /// Whether problems in the default format may change.
    #[cfg(any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo"))]
    pub(crate) fn rewrites(&self) -> bool {
        let is_chosen = self.asked().is_some_and(|asked| asked.names().next().is_some());
        is_chosen || !self.occurrence().is_empty()
    }

    #[cfg(feature = "actix")]
    pub(crate) fn translates(&self) -> bool {
        self.asked().is_some_and(|asked| asked.language.is_some())
    }

    /// Where a response is created, so that errors with a format of their own are translated.
    #[cfg_attr(not(feature = "fluent"), allow(dead_code))]
    pub(crate) fn enter(&self) -> Option<Scope> {
        self.asked()?.language.as_ref().map(AskedLanguage::enter)
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
        let Some(asked) = self.asked() else { return problem.into_parts() };
        if let Some(asked) = &asked.language {
            let (language, _) = asked.translate(&mut problem, Some(&english()));
            problem = problem.in_language(language);
        }
        let problem = problem.formatted(asked.preferred(asked.offers.own));
        let (status, mut headers, body) = problem.into_parts_for(asked.request.as_ref());
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
        if let Some(asked) = self.asked().and_then(|asked| asked.language.as_ref()) {
            let (language, is_translated) = asked.translate(&mut problem, headers.get(CONTENT_LANGUAGE));
            headers.insert(CONTENT_LANGUAGE, language);
            if is_translated {
                is_new = true;
                limit = MAX_BODY.max(body.len());
            }
        }
        let format = self.asked().and_then(|asked| Some((asked, asked.preferred(None)?)));
        if is_new {
            body = problem.body_within(limit, status);
        }
        if is_new || format.is_some() {
            remove_content_fields(&mut headers);
        }
        match format {
            None => (status, headers, body),
            Some((asked, format)) => formatted(format, None, asked.request.as_ref(), (status, headers, body)),
        }
    }

    /// The response depends on the request (RFC 9110, Section 12.5.5).
    pub(crate) fn vary(&self, headers: &mut HeaderMap) {
        for name in self.asked().into_iter().flat_map(Asked::names) {
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
