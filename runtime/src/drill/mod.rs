//! Any error on request, so that a test can take a client through each of them.
//!
//! [Guide](crate::guide::drill): what to ask for, and the report.

mod cases;
mod document;
mod field;
mod preference;
mod report;
mod template;

use crate::catalog::Catalog;
use crate::registry::closest;
use crate::{ErrorMeta, Problem};
use bytes::Bytes;
use cases::Case;
use document::Examples;
use http::{HeaderMap, HeaderValue, Response, StatusCode};
use preference::{Wanted, WantedError};
use serde_core::Serialize;
use std::collections::BTreeSet;
use std::sync::Arc;

/// Answers with the error that a request asks for, in place of the service: `Prefer:
/// code=user_exists`, or `Prefer: status=404` (RFC 7240). It is a layer of tower, a middleware of
/// actix-web and poem, a fairing of Rocket and a hoop of salvo, each with the feature of that name.
///
/// The answer is what the server would send: the status, the header fields and the body in the
/// format of the type, with samples of what is known only at run time; and it has
/// `Preference-Applied`. What a real error does not send, such as the text of a 5xx, is not in it
/// either. A request without such a preference passes.
///
/// `Prefer: drill=report` is answered with the errors that have been asked for, and how often. A
/// clone counts with the original.
///
/// # Release builds
///
/// Whoever can send a request chooses its answer: [`Drill::new`] compiles only with debug
/// assertions, or with the feature `drill-in-release`.
///
/// # Examples
///
/// ```
/// use http::{HeaderMap, HeaderValue};
/// use statusful::{catalog::Catalog, drill::Drill, HttpStatus};
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     #[status(409)]
///     UserExists {
///         #[problem(extension)]
///         free: Vec<String>,
///     },
///     #[status(429)]
///     RateLimited {
///         #[header(RETRY_AFTER)]
///         retry_after: u32,
///     },
/// }
///
/// // In axum: `Router::new().layer(drill.clone())`.
/// let drill = Drill::new(&[Catalog::of::<ApiError>()]);
///
/// let request = HeaderMap::from_iter([(http::header::HeaderName::from_static("prefer"), HeaderValue::from_static("code=rate_limited"))]);
/// let response = drill.answer(&request).unwrap();
/// assert_eq!(response.status(), 429);
/// assert_eq!(response.headers()["retry-after"], "1");
/// assert_eq!(response.headers()["preference-applied"], "code=rate_limited");
///
/// assert_eq!(drill.missed()[0].code(), "user_exists");
/// assert_eq!(drill.to_string(), "1 of 2 errors met, and missed:\n409 user_exists\n");
/// ```
#[derive(Debug, Clone)]
pub struct Drill {
    cases: Arc<[Case]>,
    examples: Arc<Examples>,
}

/// Implemented for catalogs, but only with debug assertions or the feature `drill-in-release`.
#[diagnostic::on_unimplemented(
    message = "`Drill` lets whoever sends a request choose the answer, and this is a release build",
    label = "only in a test build",
    note = "leave it out of release builds: write `#[cfg(debug_assertions)]` above the statement",
    note = "or allow it in Cargo.toml: `statusful = {{ version = \"0.1\", features = [\"drill-in-release\"] }}`"
)]
pub trait TestBuild {
    #[doc(hidden)]
    fn __catalog(&self) -> &'static Catalog;
}

#[cfg(any(debug_assertions, feature = "drill-in-release"))]
impl TestBuild for &'static Catalog {
    fn __catalog(&self) -> &'static Catalog {
        self
    }
}

impl Drill {
    /// One for the errors of `catalogs` and of the errors inside their transparent variants, each
    /// once. It lacks those that no document shows: variants that are `#[doc(hidden)]`.
    #[must_use]
    pub fn new<C: TestBuild>(catalogs: &[C]) -> Self {
        let catalogs: Vec<_> = catalogs.iter().map(TestBuild::__catalog).collect();
        Drill { cases: cases::of(&catalogs).into(), examples: Arc::default() }
    }

    /// Takes the samples of members from the examples in an OpenAPI document, where it has one of
    /// the error: a catalog knows only the names of your own types.
    ///
    /// # Examples
    ///
    /// ```
    /// # use statusful::{catalog::Catalog, drill::Drill, HttpStatus};
    /// # #[derive(HttpStatus)]
    /// # #[status(404)]
    /// # struct NotFound;
    /// # let document = ();
    /// let drill = Drill::new(&[Catalog::of::<NotFound>()]).with_document(&document);
    /// ```
    #[must_use]
    pub fn with_document<D: Serialize + ?Sized>(self, document: &D) -> Self {
        Drill { examples: Arc::new(Examples::of(document)), ..self }
    }

    /// The errors that no request has asked for, in the order of the catalogs; one that has several
    /// statuses, once for each of those.
    #[must_use]
    pub fn missed(&self) -> Vec<&'static ErrorMeta> {
        self.cases.iter().filter(|case| case.count() == 0).map(|case| case.meta).collect()
    }

    /// The answer to a request with this header section; `None` if it asks for none. It is for
    /// frameworks for which `Drill` is not a layer.
    #[must_use]
    pub fn answer(&self, request: &HeaderMap) -> Option<Response<Bytes>> {
        self.answer_to(request.get_all("prefer").iter().map(HeaderValue::as_bytes))
    }

    /// The answer to a request with these `Prefer` fields.
    pub(crate) fn answer_to<'a>(&self, fields: impl Iterator<Item = &'a [u8]>) -> Option<Response<Bytes>> {
        Some(match Wanted::of(fields)? {
            Wanted::Report => report::response(self),
            Wanted::Error(wanted) => self.error(&wanted).unwrap_or_else(mistake),
        })
    }

    /// Whether the answer to these fields is ours.
    #[cfg(feature = "rocket")]
    pub(crate) fn asks<'a>(fields: impl Iterator<Item = &'a [u8]>) -> bool {
        Wanted::of(fields).is_some()
    }

    fn error(&self, wanted: &WantedError) -> Result<Response<Bytes>, String> {
        let (case, status) = self.find(wanted)?;
        let mut response = Response::from(case.problem(status, &self.examples));
        let applied = HeaderValue::try_from(wanted.to_string());
        response.headers_mut().extend(applied.ok().map(|value| (report::APPLIED, value)));
        Ok(response)
    }

    /// The first error with the code and the status.
    fn find(&self, wanted: &WantedError) -> Result<(&Case, StatusCode), String> {
        let status = wanted.status()?;
        let has_code = |case: &&Case| wanted.code.as_deref().map_or(true, |code| case.code() == code);
        if let (Some(code), false) = (&wanted.code, self.cases.iter().any(|case| has_code(&case))) {
            return Err(self.unknown_code(code));
        }
        // An error that may have any status is none of a status: its code says that it is meant.
        let is_meant = |case: &&Case| wanted.code.is_some() || status.is_none() || !case.has_any_status();
        let has_status = |case: &&Case| status.map_or(true, |status| case.may_have(status));
        match self.cases.iter().filter(has_code).filter(is_meant).find(has_status) {
            Some(case) => Ok((case, status.unwrap_or_else(|| case.status()))),
            None => Err(self.unknown_status(wanted)),
        }
    }

    fn unknown_code(&self, code: &str) -> String {
        let nearest = closest(code, self.cases.iter().map(Case::code));
        let help = match nearest {
            Some(nearest) => format!(": did you mean `{nearest}`?"),
            None if code.parse::<u16>().is_ok() => format!(": for a status, send `Prefer: status={code}`"),
            None => ": `Prefer: drill=report` lists those that there are".to_owned(),
        };
        format!("no error has the code `{code}`{help}")
    }

    fn unknown_status(&self, wanted: &WantedError) -> String {
        let status = wanted.status.as_deref().unwrap_or_default();
        let has_code = |case: &&Case| wanted.code.as_deref().map_or(true, |code| case.code() == code);
        let is_meant = |case: &&Case| wanted.code.is_some() || !case.has_any_status();
        let cases = self.cases.iter().filter(has_code).filter(is_meant);
        // All have three digits.
        let statuses: BTreeSet<String> = cases.map(Case::statuses).collect();
        let statuses = statuses.into_iter().collect::<Vec<_>>().join(", ");
        let whose =
            wanted.code.as_ref().map_or("no error has".to_owned(), |code| format!("`{code}` does not have"));
        let there_are = if statuses.is_empty() { String::new() } else { format!(": there are {statuses}") };
        let of_any = self.cases.iter().filter(|case| wanted.code.is_none() && case.has_any_status());
        let help = of_any.map(Case::code).next().map_or(String::new(), |code| {
            format!(
                "; for an error whose status is known only at run time, add its code, such as `code={code}`"
            )
        });
        format!("{whose} the status {status}{there_are}{help}")
    }
}

/// The answer to a request that asks for what there is not.
fn mistake(detail: String) -> Response<Bytes> {
    Problem::new(StatusCode::BAD_REQUEST).with_code("no_such_drill").with_detail(detail).into()
}
