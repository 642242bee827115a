//! The IANA HTTP Problem Types registry (RFC 9457, Section 4.2), as of 2026-06-26, and the
//! types that Internet-Drafts are about to register.
//!
//! One type per line. The title in a draft is only an example, which may change, and is
//! omitted.

use crate::suggest::Nearest;
use crate::valid::text::split_once;

/// Where the registered types except `about:blank` point to.
const REGISTRY_PAGE: &str = "https://iana.org/assignments/http-problem-types";

/// Whether a problem type is registered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ProblemTypeState {
    /// It has a row in the registry.
    Registered,
    /// An Internet-Draft defines it, and may still change or withdraw it.
    Draft,
}

/// A problem type for general use, from the registry or from a draft.
///
/// # Examples
///
/// ```
/// use statusful_registry::{problem_type, ProblemTypeState};
///
/// let uri = "https://iana.org/assignments/http-problem-types#date";
/// let date = problem_type(uri).unwrap();
/// assert_eq!((date.uri(), date.fragment()), (uri, Some("date")));
/// assert_eq!((date.title(), date.status()), (Some("Date Not Acceptable"), Some(400)));
/// assert_eq!(date.reference(), "RFC 9458, Section 6.5.2");
/// assert_eq!(date.state(), ProblemTypeState::Registered);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ProblemType {
    uri: &'static str,
    title: &'static str,
    status: u16,
    reference: &'static str,
    state: ProblemTypeState,
    members: &'static [&'static str],
}

impl ProblemType {
    /// The value of the member `type`; clients compare it as text.
    #[must_use]
    pub const fn uri(&self) -> &'static str {
        self.uri
    }

    /// The part after the `#` of the URI; none for `about:blank`.
    #[must_use]
    pub fn fragment(&self) -> Option<&'static str> {
        Some(split_once(self.uri, b'#')?.1)
    }

    /// The registered title. None for `about:blank`, whose title is that of the status, and for
    /// a draft.
    #[must_use]
    pub const fn title(&self) -> Option<&'static str> {
        if self.title.is_empty() {
            None
        } else {
            Some(self.title)
        }
    }

    /// The recommended status; none for `about:blank`.
    #[must_use]
    pub const fn status(&self) -> Option<u16> {
        if self.status == 0 {
            None
        } else {
            Some(self.status)
        }
    }

    /// The document that defines it.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }

    /// Whether it is in the registry.
    #[must_use]
    pub const fn state(&self) -> ProblemTypeState {
        self.state
    }

    /// The extension members that its document defines.
    #[must_use]
    pub const fn members(&self) -> &'static [&'static str] {
        self.members
    }
}

const fn registered(
    uri: &'static str,
    title: &'static str,
    status: u16,
    reference: &'static str,
) -> ProblemType {
    ProblemType { uri, title, status, reference, state: ProblemTypeState::Registered, members: &[] }
}

const fn draft(
    uri: &'static str,
    status: u16,
    reference: &'static str,
    members: &'static [&'static str],
) -> ProblemType {
    ProblemType { uri, title: "", status, reference, state: ProblemTypeState::Draft, members }
}

const DIGESTS: &str = "draft-ietf-httpapi-digest-fields-problem-types-06";
const RATE_LIMITS: &str = "draft-ietf-httpapi-ratelimit-headers-11";
const UPLOADS: &str = "draft-ietf-httpbis-resumable-upload-15";

/// The registry in order, followed by the drafts.
#[rustfmt::skip]
pub const PROBLEM_TYPES: &[ProblemType] = &[
    registered("about:blank", "", 0, "RFC 9457, Section 4.2.1"),
    registered("https://iana.org/assignments/http-problem-types#date", "Date Not Acceptable", 400, "RFC 9458, Section 6.5.2"),
    registered("https://iana.org/assignments/http-problem-types#ohttp-key", "Oblivious HTTP key configuration not acceptable", 400, "RFC 9458, Section 5.3"),
    registered("https://iana.org/assignments/http-problem-types#digest-unsupported-algorithms", "Unsupported Hashing Algorithms", 400, DIGESTS),
    registered("https://iana.org/assignments/http-problem-types#digest-invalid-values", "Invalid Digest Values", 400, DIGESTS),
    registered("https://iana.org/assignments/http-problem-types#digest-mismatched-values", "Mismatched Digest Values", 400, DIGESTS),
    draft("https://iana.org/assignments/http-problem-types#quota-exceeded", 429, RATE_LIMITS, &["violated-policies"]),
    draft("https://iana.org/assignments/http-problem-types#temporary-reduced-capacity", 503, RATE_LIMITS, &["violated-policies"]),
    draft("https://iana.org/assignments/http-problem-types#abnormal-usage-detected", 429, RATE_LIMITS, &["violated-policies"]),
    draft("https://iana.org/assignments/http-problem-types#mismatching-upload-offset", 409, UPLOADS, &["expected-offset", "provided-offset"]),
    draft("https://iana.org/assignments/http-problem-types#inconsistent-upload-length", 400, UPLOADS, &[]),
];

/// The problem type with this URI.
///
/// # Examples
///
/// ```
/// use statusful_registry::problem_type;
///
/// assert_eq!(problem_type("about:blank").unwrap().reference(), "RFC 9457, Section 4.2.1");
/// assert_eq!(problem_type("https://iana.org/assignments/http-problem-types#nope"), None);
/// assert_eq!(problem_type("https://api.example.com/errors/nope"), None);
/// ```
#[must_use]
pub fn problem_type(uri: &str) -> Option<&'static ProblemType> {
    for row in PROBLEM_TYPES {
        if row.uri == uri {
            return Some(row);
        }
    }
    None
}

/// The fragment of a URI that points to the registry's page, in any spelling, and so can only
/// be one of its problem types; empty without a `#`.
///
/// # Examples
///
/// ```
/// use statusful_registry::problem_type_fragment;
///
/// let uri = "http://www.iana.org/assignments/http-problem-types/#date";
/// assert_eq!(problem_type_fragment(uri), Some("date"));
/// assert_eq!(problem_type_fragment("https://example.com/#date"), None);
/// ```
#[must_use]
pub fn problem_type_fragment(uri: &str) -> Option<&str> {
    let (_, page) = scheme_and_rest(REGISTRY_PAGE)?;
    let (scheme, rest) = scheme_and_rest(uri)?;
    let rest = match rest.get(..4) {
        Some(www) if www.eq_ignore_ascii_case("www.") => rest.get(4..)?,
        _ => rest,
    };
    let is_web = scheme.eq_ignore_ascii_case("http") || scheme.eq_ignore_ascii_case("https");
    let (start, behind) = (rest.get(..page.len())?, rest.get(page.len()..)?);
    if !is_web || !start.eq_ignore_ascii_case(page) {
        return None;
    }
    match (behind.as_bytes(), split_once(behind, b'#')) {
        ([] | [b'#' | b'/' | b'.' | b'?', ..], Some((_, fragment))) => Some(fragment),
        ([] | [b'/' | b'.' | b'?', ..], None) => Some(""),
        _ => None,
    }
}

fn scheme_and_rest(uri: &str) -> Option<(&str, &str)> {
    let (scheme, rest) = split_once(uri, b':')?;
    Some((scheme, rest.strip_prefix("//")?))
}

/// The problem type that was probably intended by a URI of the registry's page.
///
/// # Examples
///
/// ```
/// use statusful_registry::nearest_problem_type;
///
/// let near = |fragment: &str| {
///     let uri = format!("https://iana.org/assignments/http-problem-types#{fragment}");
///     nearest_problem_type(&uri).and_then(|row| row.fragment())
/// };
/// assert_eq!(near("quota-exeeded"), Some("quota-exceeded"));
/// assert_eq!(near("digest-mismatch"), Some("digest-mismatched-values"));
/// assert_eq!(near("out-of-credit"), None);
/// ```
#[must_use]
pub fn nearest_problem_type(uri: &str) -> Option<&'static ProblemType> {
    let written = problem_type_fragment(uri)?;
    let mut nearest = Nearest::likely(written);
    let mut likely = None;
    for row in PROBLEM_TYPES {
        let fragment = row.fragment().unwrap_or_default();
        nearest.offer(fragment);
        if likely.is_none() && fragment.starts_with(written) {
            likely = Some(fragment);
        }
    }
    let likely = nearest.candidate().or(likely)?;
    for row in PROBLEM_TYPES {
        if row.fragment() == Some(likely) && !written.is_empty() {
            return Some(row);
        }
    }
    None
}
