//! The errors of catalogs, as a client gets them.

use super::document::Examples;
use super::{field, template};
use crate::catalog::sample::{literal_detail, member, SOME_DETAIL};
use crate::catalog::{placeholder, Catalog, Transparent};
use crate::meta::Format;
use crate::{ErrorMeta, Exposure, ExtensionMeta, HeaderMeta, Problem};
use core::ops::Range;
use core::sync::atomic::{AtomicUsize, Ordering};
use http::{HeaderName, HeaderValue, StatusCode};
use serde_json::Value;
use statusful_registry::shared::TRUNCATED;

/// The statuses of errors.
const OF_ERRORS: Range<u16> = 400..600;

/// One error with one of its statuses.
#[derive(Debug)]
pub(super) struct Case {
    /// That of what is sent: of the error, or of the variant that hides it.
    pub(super) meta: &'static ErrorMeta,
    /// Of the error, which has the members.
    inner: &'static ErrorMeta,
    /// Those that it may have; more than one if that is known only at run time.
    statuses: Range<u16>,
    headers: Vec<HeaderMeta>,
    redacts: bool,
    format: Option<Format>,
    count: AtomicUsize,
}

/// The errors of the catalogs; those that clients cannot distinguish are one.
pub(super) fn of(catalogs: &[&'static Catalog]) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    for catalog in catalogs {
        for case in within(catalog, catalog.format(), &mut Vec::new()) {
            match cases.iter_mut().find(|known| known.is_like(&case)) {
                Some(known) => known.add_statuses(&case.statuses),
                None => cases.push(case),
            }
        }
    }
    cases
}

/// The errors of a catalog. `outside` are the types that it is in: one that contains itself adds
/// nothing.
fn within(
    catalog: &'static Catalog,
    format: Option<Format>,
    outside: &mut Vec<&'static Catalog>,
) -> Vec<Case> {
    if outside.iter().any(|known| known.is_of_same_type(catalog)) {
        return Vec::new();
    }
    outside.push(catalog);
    let own = catalog.errors().iter().filter(|meta| !meta.record.is_hidden());
    let mut cases: Vec<Case> = own.flat_map(|meta| Case::all_of(meta, format)).collect();
    for variant in catalog.transparent().iter().filter(|variant| !variant.is_hidden) {
        let inner = variant.catalog().map(|inner| within(inner, format, outside));
        cases.extend(inner.into_iter().flatten().flat_map(|case| case.through(variant)));
    }
    outside.pop();
    cases
}

impl Case {
    /// One for each status that the error can have.
    fn all_of(meta: &'static ErrorMeta, format: Option<Format>) -> impl Iterator<Item = Self> {
        let listed = meta.statuses().iter().map(|status| crate::status::final_status(*status).as_u16());
        let listed = listed.map(|status| status..status.saturating_add(1));
        let unknown = meta.statuses().is_empty().then_some(OF_ERRORS);
        listed.chain(unknown).map(move |statuses| Case::of(meta, statuses, format))
    }

    fn of(meta: &'static ErrorMeta, statuses: Range<u16>, format: Option<Format>) -> Self {
        Case {
            meta,
            inner: meta,
            statuses,
            headers: meta.headers().to_vec(),
            redacts: false,
            format,
            count: AtomicUsize::new(0),
        }
    }

    /// The error inside a transparent variant: as it is with some statuses, and hidden with others.
    fn through(mut self, variant: &Transparent) -> impl Iterator<Item = Self> {
        self.redacts |= variant.redacts;
        for header in variant.headers() {
            if !self.headers.iter().any(|known| known.name() == header.name()) {
                self.headers.push(*header);
            }
        }
        let Range { start, end } = self.statuses;
        let least = variant.redaction.map_or(end, |redaction| redaction.least.clamp(start, end));
        let hidden = Case {
            meta: variant.redaction.and_then(|redaction| redaction.metas.first()).unwrap_or(self.meta),
            statuses: least..end,
            redacts: true,
            headers: self.headers.clone(),
            count: AtomicUsize::new(0),
            ..self
        };
        let shown = Case { statuses: start..least, ..self };
        [shown, hidden].into_iter().filter(|case| !case.statuses.is_empty())
    }

    /// Whether clients cannot distinguish both.
    fn is_like(&self, other: &Self) -> bool {
        let is_one_status = self.statuses == other.statuses;
        self.code() == other.code() && (is_one_status || (self.has_any_status() && other.has_any_status()))
    }

    fn add_statuses(&mut self, other: &Range<u16>) {
        self.statuses = self.statuses.start.min(other.start)..self.statuses.end.max(other.end);
    }

    /// The code, or else the type or the name.
    pub(super) fn code(&self) -> &'static str {
        self.meta.heading()
    }

    /// The status, or a possible one.
    pub(super) fn status(&self) -> StatusCode {
        let usual = StatusCode::INTERNAL_SERVER_ERROR;
        if self.statuses.contains(&usual.as_u16()) {
            return usual;
        }
        StatusCode::from_u16(self.statuses.start).unwrap_or(usual)
    }

    /// Whether the status is known only at run time.
    pub(super) fn has_any_status(&self) -> bool {
        self.statuses.len() > 1
    }

    /// Whether it may have this status.
    pub(super) fn may_have(&self, status: StatusCode) -> bool {
        self.statuses.contains(&status.as_u16())
    }

    /// `404`, or `400 to 599`.
    pub(super) fn statuses(&self) -> String {
        let Range { start, end } = self.statuses;
        if self.has_any_status() {
            format!("{start} to {}", end.saturating_sub(1))
        } else {
            start.to_string()
        }
    }

    /// How often it was sent.
    pub(super) fn count(&self) -> usize {
        self.count.load(Ordering::Relaxed)
    }

    /// The problem, as it is sent with this status, and counts it.
    pub(super) fn problem(&self, status: StatusCode, examples: &Examples) -> Problem {
        self.count.fetch_add(1, Ordering::Relaxed);
        let example = examples.of_error(self.code(), status);
        let mut problem = Problem::new(status).formatted(self.format).described(self.meta);
        for (name, value) in self.members(example) {
            problem = problem.with_extension(&name, &value);
        }
        let detail = example.and_then(|example| example.get("detail")?.as_str());
        problem = self.with_texts(problem, status, detail);
        for header in &self.headers {
            let name = HeaderName::from_bytes(header.name().as_bytes());
            let value = HeaderValue::try_from(field::sample(header, |name| problem.extension(name)));
            if let (Ok(name), Ok(value)) = (name, value) {
                problem = problem.with_header(name, value);
            }
        }
        problem
    }

    /// The extension members, with the values of an example in a document.
    fn members(&self, example: Option<&serde_json::Map<String, Value>>) -> Vec<(String, Value)> {
        let mut members = Vec::new();
        let known = |name: &str| example.and_then(|example| example.get(name)).cloned();
        // A sample is whole.
        for meta in self.inner.extensions().iter().filter(|member| member.name() != TRUNCATED) {
            if meta.is_flattened() {
                let is_named = |name: &str| self.inner.extensions().iter().any(|other| other.name() == name);
                let others = example.into_iter().flatten().filter(|(name, _)| !is_named(name));
                members.extend(others.map(|(name, value)| (name.clone(), value.clone())));
            } else {
                let value = meta.value().map_or_else(|| known(meta.name()), |_| None);
                members.push((meta.name().to_owned(), value.unwrap_or_else(|| member(meta))));
            }
        }
        members
    }

    /// The names of the members whose types are unknown, and of which no document has an example:
    /// their samples are placeholders that a client may not be able to read.
    pub(super) fn without_sample(&self, examples: &Examples) -> Vec<&'static str> {
        let example = examples.of_error(self.code(), self.status());
        let is_known = |name: &str| example.is_some_and(|example| example.contains_key(name));
        let single =
            self.inner.extensions().iter().filter(|member| {
                !member.is_flattened() && !member.is_field_errors() && !is_known(member.name())
            });
        let unknown = single.filter(|member| !placeholder::unknown_types(member.type_name()).is_empty());
        unknown.map(ExtensionMeta::name).collect()
    }

    /// The problem with the standard members.
    fn with_texts(&self, mut problem: Problem, status: StatusCode, example: Option<&str>) -> Problem {
        let values = problem.clone();
        let value = |name: &str| values.extension(name);
        if let Some(uri) = self.text("type", self.meta.type_uri(), value) {
            problem = problem.with_type_uri(uri);
        }
        if let Some(title) = self.text("title", self.meta.title(), value) {
            problem = problem.with_title(title);
        }
        if let Some(code) = self.meta.public_code() {
            problem = problem.with_code(code);
        }
        let literal =
            literal_detail(self.meta).filter(|_| self.meta.detail().is_some() || self.exposes(status));
        let display = || match literal {
            None if self.exposes(status) => {
                Some(example.map_or(SOME_DETAIL.to_owned(), |text| template::filled(text, value)))
            }
            literal => literal,
        };
        let detail = match self.meta.standard_member("detail") {
            Some(_) => self.text("detail", self.meta.detail(), value),
            None => display(),
        };
        if let Some(detail) = detail {
            problem = problem.with_detail(detail);
        }
        match self.text("instance", None, value) {
            Some(instance) => problem.with_instance(instance),
            None => problem,
        }
    }

    /// A standard member: its template with samples in it, if it is known only at run time.
    fn text(&self, name: &str, known: Option<&str>, value: impl Fn(&str) -> Option<Value>) -> Option<String> {
        let stated =
            self.meta.standard_member(name).filter(|member| known.is_none() || !member.is_optional());
        let is_public = !self.redacts || name == "type";
        let stated = stated.filter(|_| is_public).map(|member| template::filled(member.template(), value));
        stated.or(known.map(str::to_owned))
    }

    /// Whether a response with this status publishes the error's `Display`.
    fn exposes(&self, status: StatusCode) -> bool {
        let exposure = if self.redacts { Exposure::Redact } else { self.meta.exposure() };
        exposure.exposes(status)
    }
}
