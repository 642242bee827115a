//! The language that the client of a hook prefers.

use super::Problem;
use crate::header::only;
use core::cell::Cell;
use core::fmt::Debug;
use http::header::{HeaderMap, HeaderValue, ACCEPT_LANGUAGE, CONTENT_LANGUAGE, VARY};
use std::sync::Arc;

/// What translates problems. Hooks hold it without its type, because translations are above
/// this module.
pub(crate) trait Translate: Debug + Send + Sync {
    /// The language of the texts in the source.
    fn source(&self) -> HeaderValue;

    /// Translates the texts of a problem, which are in the language `source`, for a request with
    /// this `Accept-Language`. Returns the language; `None` if nothing was changed.
    fn translate(
        &self,
        problem: &mut Problem,
        source: &HeaderValue,
        accepted: Option<&HeaderValue>,
    ) -> Option<HeaderValue>;
}

/// The language of frameworks' own texts and of the registered phrases.
pub(crate) fn english() -> HeaderValue {
    HeaderValue::from_static("en")
}

/// What a request says of the language of its response, where problems are translated.
#[derive(Debug, Clone)]
pub(crate) struct AskedLanguage {
    translations: Arc<dyn Translate>,
    /// `Accept-Language`. Most responses are no errors: it is read if this one is.
    accepted: Option<HeaderValue>,
}

impl AskedLanguage {
    pub(crate) fn of(translations: &Arc<dyn Translate>, headers: &HeaderMap) -> Self {
        AskedLanguage { translations: Arc::clone(translations), accepted: accepted(headers) }
    }

    /// Translates the problem, whose texts are in the language `source`, or in that of the
    /// source. Returns the language that they are in then, and whether it is a new one.
    pub(crate) fn translate(
        &self,
        problem: &mut Problem,
        source: Option<&HeaderValue>,
    ) -> (HeaderValue, bool) {
        let source = source.cloned().unwrap_or_else(|| self.translations.source());
        let translated = self.translations.translate(problem, &source, self.accepted.as_ref());
        let is_new = translated.is_some();
        (translated.unwrap_or(source), is_new)
    }

    /// Until the guard is dropped, an error that writes another format is translated before: who
    /// has only the response could not read all of them back.
    pub(crate) fn enter(&self) -> Scope {
        Scope { outer: swap(Some(self.clone())) }
    }
}

std::thread_local! {
    /// That of the request for which a response is being created.
    static ASKED: Cell<Option<AskedLanguage>> = const { Cell::new(None) };
}

/// Nothing is kept while a thread ends.
fn swap(asked: Option<AskedLanguage>) -> Option<AskedLanguage> {
    ASKED.try_with(|current| current.replace(asked)).ok().flatten()
}

/// A scope of [`AskedLanguage::enter`].
pub(crate) struct Scope {
    outer: Option<AskedLanguage>,
}

impl Drop for Scope {
    fn drop(&mut self) {
        swap(self.outer.take());
    }
}

/// The problem in the language that the request asks for; `None` if that is not known here.
pub(crate) fn in_scope(problem: &Problem) -> Option<Problem> {
    let asked = swap(None)?;
    let mut translated = problem.clone();
    let (language, _) = asked.translate(&mut translated, problem.headers().get(CONTENT_LANGUAGE));
    swap(Some(asked));
    Some(translated.in_language(language))
}

/// All lines of `Accept-Language`, which mean the same in one (RFC 9110, Section 5.3). A single
/// one, as clients send it, is not copied.
pub(crate) fn accepted(headers: &HeaderMap) -> Option<HeaderValue> {
    let mut lines = headers.get_all(ACCEPT_LANGUAGE).iter();
    let first = lines.next()?;
    if lines.next().is_none() {
        return Some(first.clone());
    }
    let lines: Vec<&[u8]> = headers.get_all(ACCEPT_LANGUAGE).iter().map(HeaderValue::as_bytes).collect();
    HeaderValue::from_bytes(&lines.join(&b", "[..])).ok()
}

/// Says that a response depends on a header field of the request (RFC 9110, Section 12.5.5).
pub(crate) fn vary(headers: &mut HeaderMap, name: &'static str) {
    if !varies(headers, name) {
        headers.append(VARY, HeaderValue::from_static(name));
    }
}

pub(crate) fn varies(headers: &HeaderMap, name: &str) -> bool {
    let names = |field: &HeaderValue| {
        let mut names = field.to_str().unwrap_or_default().split(',').map(str::trim);
        names.any(|stated| stated == "*" || stated.eq_ignore_ascii_case(name))
    };
    headers.get_all(VARY).iter().any(names)
}

impl Problem {
    /// The language of its texts, if one is stated, and only one (RFC 9110, Section 8.5).
    pub(crate) fn language(&self) -> Option<&str> {
        let language = only(self.headers().get_all(CONTENT_LANGUAGE).iter())?.to_str().ok()?;
        let is_tag = language.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        (is_tag && !language.is_empty()).then_some(language)
    }

    /// With other texts in the field errors that it lists.
    #[cfg(feature = "fluent")]
    pub(crate) fn with_errors(mut self, errors: &[crate::FieldError]) -> Self {
        use crate::json::Text;
        let listed =
            self.0.extensions.iter_mut().find(|member| member.name == super::field_violation::ERRORS);
        if let (Some(listed), Text::Json(value, _)) = (listed, crate::json::to_text(errors)) {
            listed.value = value;
        }
        self
    }

    /// With the language of its texts, which depends on the request.
    pub(crate) fn in_language(mut self, language: HeaderValue) -> Self {
        self.0.headers.remove(CONTENT_LANGUAGE);
        self.0.added.iter_mut().for_each(|added| _ = added.remove(CONTENT_LANGUAGE));
        self.0.add_header(CONTENT_LANGUAGE, language);
        if !varies(self.headers(), "accept-language") {
            self.0.add_header(VARY, HeaderValue::from_static("accept-language"));
        }
        self
    }
}
