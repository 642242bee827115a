//! Which metadata a problem matches, among all errors that a type can be.

use super::received::ProblemRef;
use crate::catalog::Catalog;
use crate::meta::record::Text;
use crate::ErrorMeta;

/// Metadata by its type and index. Not by address: a constant may have several.
#[derive(Clone, Copy)]
pub(super) struct RowOf {
    pub(super) catalog: &'static Catalog,
    pub(super) index: usize,
}

/// How well metadata matches a problem.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    /// Either `type` or `code` matches, and the other does not contradict it.
    Partial,
    /// Both `type` and `code` match.
    Exact,
}

/// Examines the metadata of a type and of its inner errors, each type once.
pub struct Survey<'a> {
    code: Option<&'a str>,
    /// The `type`, unless it is relative: the URI that it is relative to is unknown.
    type_uri: Option<&'a str>,
    best: Option<(Fit, Best)>,
    visited: Vec<Visited>,
    /// The best match in each type that is being examined, the innermost one last.
    within: Vec<Option<Fit>>,
}

#[derive(Clone, Copy)]
enum Best {
    Row(RowOf),
    /// Several match equally well, and any of them may be wrong.
    Ambiguous,
}

struct Visited {
    catalog: &'static Catalog,
    /// The best match in the type and its inner errors; unknown until both were examined.
    fit: Option<Fit>,
    is_open: bool,
}

/// The result of a survey.
#[derive(Clone, Copy)]
pub(super) enum Found {
    Row(RowOf),
    Ambiguous,
    Nothing,
}

/// The `type` of the error of `E` that a problem matches.
#[cfg(feature = "tonic")]
pub(crate) fn type_uri_of<E: crate::FromProblem>(problem: &crate::Problem) -> Option<&'static str> {
    match Survey::of(ProblemRef::Problem(problem), E::__survey) {
        Found::Row(row) => row.catalog.errors().get(row.index)?.type_uri(),
        Found::Nothing | Found::Ambiguous => None,
    }
}

/// A type that is being examined.
pub type Part = fn(&mut Survey<'_>);

impl Survey<'_> {
    pub(super) fn of(problem: ProblemRef<'_>, part: Part) -> Found {
        let (code, stated) = (problem.code(), problem.type_uri());
        let (code, type_uri) = (code.as_deref(), stated.as_deref().filter(|uri| is_absolute(uri)));
        let mut survey = Survey { code, type_uri, best: None, visited: Vec::new(), within: Vec::new() };
        part(&mut survey);
        match survey.best {
            Some((_, Best::Row(row))) => Found::Row(row),
            Some((_, Best::Ambiguous)) => Found::Ambiguous,
            None => Found::Nothing,
        }
    }

    /// Examines the metadata of a type, then its inner errors.
    ///
    /// A type that occurs again within itself leads to nothing new. One that occurs again
    /// elsewhere is reached on two paths, which the problem does not distinguish.
    pub fn visit(&mut self, catalog: &'static Catalog, inner: &[Part]) {
        if let Some(known) = self.visited.iter().find(|known| known.catalog.is_of_same_type(catalog)) {
            if let (false, Some(fit)) = (known.is_open, known.fit) {
                self.note(fit, Best::Ambiguous);
            }
            return;
        }
        let is_alone = inner.is_empty() && self.visited.is_empty();
        let at = self.visited.len();
        if !is_alone {
            self.visited.push(Visited { catalog, fit: None, is_open: true });
            self.within.push(None);
        }
        // Of errors that are alike, the first one counts. They match the same problems, unless one
        // of them states its code or its type at run time.
        let mut may_repeat = false;
        for (index, meta) in catalog.errors().iter().enumerate().filter(|(_, meta)| !meta.is_redacted()) {
            let fit = fit(self.code, self.type_uri, meta);
            let is_dynamic = !meta.standard_members().is_empty();
            if let Some(fit) = fit {
                let is_repeated = (may_repeat || is_dynamic) && has_alike(catalog, index, meta);
                if !is_repeated {
                    self.note(fit, Best::Row(RowOf { catalog, index }));
                }
            }
            may_repeat |= fit.is_some() || is_dynamic;
        }
        for part in inner {
            part(self);
        }
        let fit = self.within.pop().flatten();
        if let Some(visited) = self.visited.get_mut(at) {
            (visited.fit, visited.is_open) = (fit, false);
        }
        if let (Some(outer), true) = (self.within.last_mut(), fit.is_some()) {
            *outer = fit.max(*outer);
        }
    }

    fn note(&mut self, fit: Fit, found: Best) {
        if let Some(within) = self.within.last_mut() {
            *within = Some(fit).max(*within);
        }
        self.best = match self.best {
            Some((best, _)) if best == fit => Some((fit, Best::Ambiguous)),
            Some((best, row)) if best > fit => Some((best, row)),
            _ => Some((fit, found)),
        };
    }
}

/// Whether an error before the index is alike.
fn has_alike(catalog: &Catalog, index: usize, meta: &ErrorMeta) -> bool {
    let mut earlier = catalog.errors().iter().take(index);
    earlier.any(|earlier| !earlier.is_redacted() && earlier.is_alike(meta))
}

/// `type` is the primary identifier of a problem (RFC 9457, Section 3.1.1), and several errors
/// may share a `code`; a problem that lacks one of them is identified by the other.
fn fit(code: Option<&str>, stated: Option<&str>, meta: &ErrorMeta) -> Option<Fit> {
    // A code that differs between errors says nothing: the type identifies them.
    let code = code.filter(|_| meta.standard_member("code").is_none());
    let (record, has_code) = (meta.record, !meta.record.is_empty(Text::Code));
    if code.is_some_and(|code| has_code && !record.is(Text::Code, code)) {
        return None;
    }
    // A type that differs between errors says nothing: the code identifies them.
    let stated = stated.filter(|_| meta.standard_member("type").is_none());
    let has_own_type = !record.is_empty(Text::TypeUri);
    let has_type = stated.map_or(!has_own_type, |stated| has_own_type && record.is(Text::TypeUri, stated));
    let contradicts = !has_type && stated.is_some() && has_own_type;
    let is_identified = has_type && stated.is_some();
    match (code.is_some(), has_code) {
        (true, true) if contradicts => None,
        (true, true) if has_type => Some(Fit::Exact),
        (true, true) => Some(Fit::Partial),
        (false, false) => is_identified.then_some(Fit::Exact),
        (false, true) | (true, false) => is_identified.then_some(Fit::Partial),
    }
}

/// Whether a URI reference begins with a scheme (RFC 3986, Section 4.1).
fn is_absolute(uri: &str) -> bool {
    // Nearly all of them.
    if uri.starts_with("https:") {
        return true;
    }
    let is_in_scheme = |byte: u8| byte.is_ascii_alphanumeric() || b"+-.".contains(&byte);
    let mut bytes = uri.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.find(|byte| !is_in_scheme(*byte)) == Some(b':')
}
