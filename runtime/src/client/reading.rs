//! A problem that is being decoded: what derived code asks of it.

pub use super::overlap::{assert_recognizable, overlap, Overlap, Reads, ReadsNothing, ReadsOf, Source};
pub use super::survey::Survey;

use super::field::{is_about_sender, Field};
use super::received::ProblemRef;
use super::survey::{Found, RowOf};
use super::{FromHeader, FromProblem, FromStatus};
use crate::catalog::Catalog;
use crate::{Challenge, ExtensionMember, Problem};
use core::cell::Cell;
use core::str::FromStr;
use http::{HeaderMap, HeaderName};
use serde_core::de::DeserializeOwned;
use std::borrow::Cow;

/// A problem, the metadata that matches it, and the types that were tried without success: each
/// is tried once, so that types that contain each other terminate.
pub struct Reading<'a> {
    problem: ProblemRef<'a>,
    row: Option<RowOf>,
    tried: Cell<Vec<&'static Catalog>>,
}

/// Decodes a problem: finds the metadata that matches it, then the path to it.
#[must_use]
pub fn from_problem<E: FromProblem>(problem: &Problem) -> Option<E> {
    from_problem_ref(ProblemRef::Problem(problem))
}

pub(super) fn from_problem_ref<E: FromProblem>(problem: ProblemRef<'_>) -> Option<E> {
    let row = match Survey::of(problem, E::__survey) {
        Found::Row(row) => Some(row),
        Found::Nothing => None,
        Found::Ambiguous => return None,
    };
    E::__read(&Reading { problem, row, tried: Cell::default() })
}

/// Runs a closure that can be left with `?`.
#[inline]
pub fn attempt<E>(read: impl FnOnce() -> Option<E>) -> Option<E> {
    read()
}

impl<'a> Reading<'a> {
    /// The problem, for a type that decides itself whether it is one of its own, unless it
    /// matches the metadata of another type.
    #[must_use]
    pub fn unrecognized(&self) -> Option<&Problem> {
        self.row.is_none().then(|| self.problem.problem())
    }

    /// Whether a type is tried for the first time.
    pub fn enter(&self, catalog: &'static Catalog) -> Option<()> {
        // One that contains no other ends by itself.
        if catalog.transparent().is_empty() {
            return Some(());
        }
        let mut tried = self.tried.take();
        let is_new = !tried.iter().any(|known| known.is_of_same_type(catalog));
        if is_new {
            tried.push(catalog);
        }
        self.tried.set(tried);
        is_new.then_some(())
    }

    /// The index of the metadata that the problem matches; `usize::MAX` if that is another
    /// type's.
    #[must_use]
    pub fn row(&self, catalog: &'static Catalog) -> usize {
        let own = self.row.filter(|row| row.catalog.is_of_same_type(catalog));
        own.map_or(usize::MAX, |row| row.index)
    }

    /// An extension member. One of the wrong type counts as missing (RFC 9457, Section 3.1),
    /// and a missing one is read like `null`: an `Option` is `None`.
    #[must_use]
    pub fn member<T: Member>(&self, name: &str) -> Option<T> {
        self.problem.extension(name).or_else(|| serde_json::from_str("null").ok())
    }

    /// A member that may be `null`: absent, it is `None`, and `null` is `Some(None)`.
    #[must_use]
    pub fn nullable<T: Member>(&self, name: &str) -> Option<Option<T>> {
        Some(self.problem.extension(name))
    }

    /// The text of a member.
    #[must_use]
    pub fn text<T: FromText>(&self, name: &str) -> Option<T> {
        self.problem.extension::<String>(name)?.parse().ok()
    }

    /// A value whose entries are the members that have no name among those taken. If it cannot
    /// be read from them, it is read like `null`.
    #[must_use]
    pub fn entries<T: Member>(&self, taken: &[&str]) -> Option<T> {
        let object = |value: fn(&ExtensionMember<'a>) -> Cow<'a, str>| {
            let free = self.problem.problem().extensions().filter(|member| !taken.contains(&member.name()));
            let entry = |member: ExtensionMember<'a>| {
                Some(format!("{}:{}", serde_json::to_string(member.name()).ok()?, value(&member)))
            };
            format!("{{{}}}", free.filter_map(entry).collect::<Vec<_>>().join(","))
        };
        let typed = serde_json::from_str(&object(|member| member.json().into()));
        let typed = typed.or_else(|_| serde_json::from_str(&object(ExtensionMember::json_text)));
        typed.or_else(|_| serde_json::from_str("null")).ok()
    }

    /// A standard member. What does not deserialize from the text counts as missing.
    #[must_use]
    pub fn standard<T: Member>(&self, name: &str) -> Option<T> {
        let read = |text: &str| {
            let as_text = serde_json::from_value(text.into()).ok();
            // What `Display` writes of a number is a text in the body.
            as_text.or_else(|| serde_json::from_str(text).ok())
        };
        self.problem.standard(name).and_then(|text| read(&text)).or_else(|| serde_json::from_str("null").ok())
    }

    /// A header field with all its lines.
    #[must_use]
    pub fn header<T: FromHeader>(&self, name: &'static str) -> Option<T> {
        self.header_from(name, 0)
    }

    /// The lines of a header field, without the first ones, which are not the value's.
    #[must_use]
    pub fn header_from<T: FromHeader>(&self, name: &'static str, from: usize) -> Option<T> {
        T::__from_field(&Field::of(self.problem.headers(), &HeaderName::from_static(name), from, usize::MAX))
    }

    /// One line of a header field.
    #[must_use]
    pub fn header_at<T: FromHeader>(&self, name: &'static str, at: usize) -> Option<T> {
        T::__from_field(&Field::of(self.problem.headers(), &HeaderName::from_static(name), at, 1))
    }

    /// The header fields that are not among those taken, that an error may set, and that would
    /// mean the same from another sender.
    #[must_use]
    pub fn header_entries<T: FromHeaderEntries>(&self, taken: &[&str]) -> Option<T> {
        let mut entries = HeaderMap::new();
        for (name, value) in self.problem.headers() {
            let is_reserved = statusful_registry::reserved_field(name.as_str()).is_some();
            if !is_reserved && !is_about_sender(name.as_str()) && !taken.contains(&name.as_str()) {
                entries.append(name, value.clone());
            }
        }
        Some(T::from_entries(entries))
    }

    /// A parameter of the first challenge of the scheme that has it.
    #[must_use]
    pub fn auth_param<T: FromAuthParam>(&self, header: &'static str, scheme: &str, name: &str) -> Option<T> {
        let lines = Field::of(self.problem.headers(), &HeaderName::from_static(header), 0, usize::MAX);
        let elements = lines.elements()?;
        let challenges = elements.iter().filter_map(Challenge::__from_field);
        let mut of_scheme = challenges.filter(|challenge| challenge.scheme().eq_ignore_ascii_case(scheme));
        of_scheme.find_map(|challenge| challenge.get(name)?.parse().ok())
    }

    /// The status of the response.
    #[must_use]
    pub fn status<T: FromStatus>(&self) -> Option<T> {
        self.problem.status().map(T::from_status)
    }

    /// The value of a field that is not in the response.
    #[must_use]
    pub fn default<T: HasDefault>(&self) -> Option<T> {
        Some(T::default())
    }

    /// The same by a function.
    pub fn filled<T>(&self, default: impl FnOnce() -> T) -> Option<T> {
        Some(default())
    }

    /// The inner error of a transparent variant.
    #[must_use]
    pub fn inner<T: FromProblem>(&self) -> Option<T> {
        T::__read(self)
    }
}

/// Implemented by a field marked `#[problem(extension)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a problem body",
    label = "`serde::Deserialize` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, derive it there: `#[derive(serde::Deserialize)]`",
    note = "if it is another crate's, enable that crate's feature for serde, often `serde`, or hold what is read in a type of your own"
)]
pub trait Member: DeserializeOwned {}

impl<T: DeserializeOwned> Member for T {}

/// Implemented by a field marked `#[problem(extension(display))]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a text in a problem body",
    label = "`FromStr` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, implement `FromStr` for it: it reads what `Display` wrote",
    note = "or let the client fill it: `#[problem(default)]`, and `#[problem(unread)]` above the variant or the struct leaves all of it out"
)]
pub trait FromText: FromStr {}

impl<T: FromStr> FromText for T {}

/// Implemented by a field that `#[challenge(...)]` names.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a parameter of a challenge",
    label = "`FromStr` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, implement `FromStr` for it: it reads what `Display` wrote",
    note = "or leave the variant or the struct out for clients, with `#[problem(unread)]` above it"
)]
pub trait FromAuthParam: FromStr {}

impl<T: FromStr> FromAuthParam for T {}

/// Implemented by a field marked `#[problem(default)]`.
#[diagnostic::on_unimplemented(
    message = "`{Self}` has no default that a client could fill it with",
    label = "`Default` is not implemented for `{Self}`",
    note = "if `{Self}` is a type of yours, derive it there: `#[derive(Default)]`; or name a function: `#[problem(default = path::to::function)]`",
    note = "or send the field, with `#[problem(extension)]`; or leave the variant or the struct out for clients, with `#[problem(unread)]` above it"
)]
pub trait HasDefault: Default {}

impl<T: Default> HasDefault for T {}

/// Implemented by a field marked `#[header(flatten)]`.
#[diagnostic::on_unimplemented(
    message = "header fields cannot be read into `{Self}`",
    label = "expected `HeaderMap`",
    note = "a client reads a field marked `#[header(flatten)]` into a `http::HeaderMap`, or an `Option`, `Box` or `Arc` of one"
)]
pub trait FromHeaderEntries {
    fn from_entries(entries: HeaderMap) -> Self;
}

impl FromHeaderEntries for HeaderMap {
    fn from_entries(entries: HeaderMap) -> Self {
        entries
    }
}

/// `None` if there are none.
impl<T: FromHeaderEntries> FromHeaderEntries for Option<T> {
    fn from_entries(entries: HeaderMap) -> Self {
        (!entries.is_empty()).then(|| T::from_entries(entries))
    }
}

impl<T: FromHeaderEntries> FromHeaderEntries for Box<T> {
    fn from_entries(entries: HeaderMap) -> Self {
        Box::new(T::from_entries(entries))
    }
}

impl<T: FromHeaderEntries> FromHeaderEntries for std::sync::Arc<T> {
    fn from_entries(entries: HeaderMap) -> Self {
        std::sync::Arc::new(T::from_entries(entries))
    }
}
