//! A row of the registry, and builders that keep a row on one line.

/// One registered status code: a row of the IANA registry, with what its RFC says about
/// headers, content and caching.
///
/// # Examples
///
/// ```
/// let row = statusful_registry::registered(405).unwrap();
/// assert_eq!(row.phrase(), "Method Not Allowed");
/// assert_eq!(row.reference(), "RFC 9110, Section 15.5.6");
/// assert_eq!(row.headers()[0].name(), "Allow");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Registered {
    code: u16,
    phrase: &'static str,
    reference: &'static str,
    constant: Option<&'static str>,
    meaning: &'static str,
    former: &'static [&'static str],
    headers: &'static [HeaderRule],
    content: bool,
    cacheable: bool,
    state: State,
}

impl Registered {
    /// The status code, from 100 to 599.
    #[must_use]
    pub const fn code(&self) -> u16 {
        self.code
    }

    /// The current reason phrase in the registry; `(Unused)` for 306 and 418.
    #[must_use]
    pub const fn phrase(&self) -> &'static str {
        self.phrase
    }

    /// The document and section that define the code.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }

    /// The name of the constant in `http::StatusCode`, if it has one.
    #[must_use]
    pub const fn constant(&self) -> Option<&'static str> {
        self.constant
    }

    /// The meaning of the code, in one sentence.
    #[must_use]
    pub const fn meaning(&self) -> &'static str {
        self.meaning
    }

    /// Names that the code had in earlier documents.
    #[must_use]
    pub const fn former_names(&self) -> &'static [&'static str] {
        self.former
    }

    /// The header fields that the defining document asks for or allows.
    #[must_use]
    pub const fn headers(&self) -> &'static [HeaderRule] {
        self.headers
    }

    /// Whether a response with this code may carry content (RFC 9110, Section 6.4.1).
    ///
    /// Not for 1xx, 204, 205 and 304.
    #[must_use]
    pub const fn allows_content(&self) -> bool {
        self.content
    }

    /// Whether a cache may store the response without explicit permission (RFC 9110, Section
    /// 15.1; RFC 7725, Section 3).
    #[must_use]
    pub const fn is_heuristically_cacheable(&self) -> bool {
        self.cacheable
    }

    /// The state of the code in the registry.
    #[must_use]
    pub const fn state(&self) -> State {
        self.state
    }

    /// The class, given by the first digit.
    #[must_use]
    pub const fn class(&self) -> Class {
        match self.code {
            0..=199 => Class::Informational,
            200..=299 => Class::Successful,
            300..=399 => Class::Redirection,
            400..=499 => Class::ClientError,
            _ => Class::ServerError,
        }
    }

    pub(crate) const fn formerly(mut self, names: &'static [&'static str]) -> Self {
        self.former = names;
        self
    }

    pub(crate) const fn headers_are(mut self, headers: &'static [HeaderRule]) -> Self {
        self.headers = headers;
        self
    }

    pub(crate) const fn no_content(mut self) -> Self {
        self.content = false;
        self
    }

    pub(crate) const fn cacheable(mut self) -> Self {
        self.cacheable = true;
        self
    }

    pub(crate) const fn is(mut self, state: State) -> Self {
        self.state = state;
        self
    }
}

/// Starts a row: assigned, with content, no header rule, not heuristically cacheable.
pub(crate) const fn row(
    code: u16,
    phrase: &'static str,
    reference: &'static str,
    constant: Option<&'static str>,
    meaning: &'static str,
) -> Registered {
    Registered {
        code,
        phrase,
        reference,
        constant,
        meaning,
        former: &[],
        headers: &[],
        content: true,
        cacheable: false,
        state: State::Assigned,
    }
}

/// The state of a code in the registry.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum State {
    /// Registered and in use.
    Assigned,
    /// Registered temporarily, for a draft.
    Temporary {
        /// The expiry date in the registration, as `YYYY-MM-DD`. It may have passed: the
        /// registration is extended as long as work on the draft continues (RFC 7120, Section
        /// 3.3).
        expires: &'static str,
        /// The date of the copy of the registry that says so, as `YYYY-MM-DD`.
        as_of: &'static str,
        /// The latest known version of the draft, and its date.
        latest: &'static str,
    },
    /// Registered, and deprecated by the document that defines it.
    Deprecated,
    /// Registered, and marked as obsoleted.
    Obsolete,
    /// Reserved as "(Unused)": no response may have it.
    Unused,
}

/// The classes of status codes (RFC 9110, Section 15). There are exactly these five, so a
/// `match` needs no other arm.
///
/// # Examples
///
/// ```
/// use statusful_registry::{registered, Class};
/// assert_eq!(registered(503).unwrap().class(), Class::ServerError);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// 1xx: an interim response.
    Informational,
    /// 2xx: the request was received, understood and accepted.
    Successful,
    /// 3xx: further action is needed to complete the request.
    Redirection,
    /// 4xx: the request cannot be fulfilled as it is.
    ClientError,
    /// 5xx: the server failed on an apparently valid request.
    ServerError,
}

impl Class {
    /// The class as titled in the RFC, in lower case.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Class::Informational => "informational",
            Class::Successful => "successful",
            Class::Redirection => "redirection",
            Class::ClientError => "client error",
            Class::ServerError => "server error",
        }
    }
}

/// What the document of a code says about one header field in its responses.
///
/// # Examples
///
/// ```
/// use statusful_registry::{registered, Strength};
/// let rule = registered(401).unwrap().headers()[0];
/// assert_eq!((rule.name(), rule.strength()), ("WWW-Authenticate", Strength::Must));
/// assert!(!rule.is_conditional());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct HeaderRule {
    name: &'static str,
    strength: Strength,
    conditional: bool,
}

impl HeaderRule {
    /// The field's name, in the case used by its document.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// How strongly the document requires the field.
    #[must_use]
    pub const fn strength(&self) -> Strength {
        self.strength
    }

    /// Whether the rule applies only in some cases, which the document names.
    #[must_use]
    pub const fn is_conditional(&self) -> bool {
        self.conditional
    }
}

/// The keywords of RFC 2119. There are exactly these three, so a `match` needs no other arm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Strength {
    /// An absolute requirement.
    Must,
    /// A recommendation.
    Should,
    /// An option.
    May,
}

impl Strength {
    /// The keyword as RFCs write it.
    #[must_use]
    pub const fn keyword(self) -> &'static str {
        match self {
            Strength::Must => "MUST",
            Strength::Should => "SHOULD",
            Strength::May => "MAY",
        }
    }
}

const fn rule(name: &'static str, strength: Strength, conditional: bool) -> HeaderRule {
    HeaderRule { name, strength, conditional }
}

pub(crate) const fn must(name: &'static str) -> HeaderRule {
    rule(name, Strength::Must, false)
}

pub(crate) const fn must_when(name: &'static str) -> HeaderRule {
    rule(name, Strength::Must, true)
}

pub(crate) const fn should(name: &'static str) -> HeaderRule {
    rule(name, Strength::Should, false)
}

pub(crate) const fn should_when(name: &'static str) -> HeaderRule {
    rule(name, Strength::Should, true)
}

pub(crate) const fn may(name: &'static str) -> HeaderRule {
    rule(name, Strength::May, false)
}

#[cfg(test)]
mod tests {
    use super::*;

    static LINK: [HeaderRule; 1] = [may("Link")];

    #[test]
    fn row_matches_its_line() {
        let plain = row(299, "Fine", "RFC 0", None, "It is fine.");
        assert_eq!((plain.state(), plain.class()), (State::Assigned, Class::Successful));
        assert_eq!((plain.allows_content(), plain.is_heuristically_cacheable()), (true, false));
        assert!(plain.headers().is_empty() && plain.former_names().is_empty());

        let full = plain.formerly(&["Good"]).headers_are(&LINK).no_content().cacheable().is(State::Obsolete);
        assert_eq!((full.former_names(), full.headers()), (["Good"].as_slice(), LINK.as_slice()));
        assert_eq!((full.allows_content(), full.is_heuristically_cacheable()), (false, true));
        assert_eq!(full.state(), State::Obsolete);
        assert_eq!((full.code(), full.phrase(), full.meaning()), (299, "Fine", "It is fine."));
    }

    #[test]
    fn rule_strength_matches_name() {
        let rules = [must("A"), must_when("A"), should("A"), should_when("A"), may("A")];
        let read = rules.map(|rule| (rule.strength().keyword(), rule.is_conditional()));
        let expected = [("MUST", false), ("MUST", true), ("SHOULD", false), ("SHOULD", true), ("MAY", false)];
        assert_eq!(read, expected);
    }
}
