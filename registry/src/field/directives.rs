//! The IANA HTTP Cache Directive Registry (RFC 9111, Section 5.2.4; updated 2022-06-08).

/// What a cache directive has after its `=`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum DirectiveArgument {
    /// Nothing, and no `=`.
    None,
    /// A number of seconds.
    Seconds,
    /// Nothing, or a quoted list of field names.
    FieldNames,
}

/// A registered cache directive.
///
/// # Examples
///
/// ```
/// use statusful_registry::{cache_directive, DirectiveArgument};
///
/// let max_age = cache_directive("max-age").unwrap();
/// assert_eq!(max_age.argument(), DirectiveArgument::Seconds);
/// assert_eq!(max_age.reference(), "RFC 9111, Section 5.2.2.1");
/// assert!(!cache_directive("only-if-cached").unwrap().is_for_responses());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CacheDirective {
    name: &'static str,
    argument: DirectiveArgument,
    reference: &'static str,
    is_for_responses: bool,
}

impl CacheDirective {
    /// In lower case; it compares without case.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// What it has after its `=`.
    #[must_use]
    pub const fn argument(&self) -> DirectiveArgument {
        self.argument
    }

    /// The document and section that defines it.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }

    /// Whether it means something in a response.
    #[must_use]
    pub const fn is_for_responses(&self) -> bool {
        self.is_for_responses
    }
}

/// The registered cache directive of this name, in any case.
///
/// # Examples
///
/// ```
/// use statusful_registry::cache_directive;
///
/// assert_eq!(cache_directive("No-Store").unwrap().name(), "no-store");
/// assert_eq!(cache_directive("max_age"), None);
/// ```
#[must_use]
pub fn cache_directive(name: &str) -> Option<&'static CacheDirective> {
    for directive in CACHE_DIRECTIVES {
        if directive.name.eq_ignore_ascii_case(name) {
            return Some(directive);
        }
    }
    None
}

const fn response(
    name: &'static str,
    argument: DirectiveArgument,
    reference: &'static str,
) -> CacheDirective {
    CacheDirective { name, argument, reference, is_for_responses: true }
}

const fn request(name: &'static str, argument: DirectiveArgument, reference: &'static str) -> CacheDirective {
    CacheDirective { name, argument, reference, is_for_responses: false }
}

use DirectiveArgument::{FieldNames, None as Nothing, Seconds};

/// Every registered cache directive, in alphabetical order.
///
/// # Examples
///
/// ```
/// use statusful_registry::CACHE_DIRECTIVES;
///
/// let requests: Vec<_> = CACHE_DIRECTIVES.iter().filter(|it| !it.is_for_responses()).collect();
/// assert_eq!(requests.len(), 3);
/// ```
#[rustfmt::skip]
pub const CACHE_DIRECTIVES: &[CacheDirective] = &[
    response("immutable", Nothing, "RFC 8246, Section 2"),
    response("max-age", Seconds, "RFC 9111, Section 5.2.2.1"),
    request("max-stale", Seconds, "RFC 9111, Section 5.2.1.2"),
    request("min-fresh", Seconds, "RFC 9111, Section 5.2.1.3"),
    response("must-revalidate", Nothing, "RFC 9111, Section 5.2.2.2"),
    response("must-understand", Nothing, "RFC 9111, Section 5.2.2.3"),
    response("no-cache", FieldNames, "RFC 9111, Section 5.2.2.4"),
    response("no-store", Nothing, "RFC 9111, Section 5.2.2.5"),
    response("no-transform", Nothing, "RFC 9111, Section 5.2.2.6"),
    request("only-if-cached", Nothing, "RFC 9111, Section 5.2.1.7"),
    response("private", FieldNames, "RFC 9111, Section 5.2.2.7"),
    response("proxy-revalidate", Nothing, "RFC 9111, Section 5.2.2.8"),
    response("public", Nothing, "RFC 9111, Section 5.2.2.9"),
    response("s-maxage", Seconds, "RFC 9111, Section 5.2.2.10"),
    response("stale-if-error", Seconds, "RFC 5861, Section 4"),
    response("stale-while-revalidate", Seconds, "RFC 5861, Section 3"),
];
