//! The IANA HTTP Authentication Scheme Registry (RFC 9110, Section 16.4.1; updated 2025-02-18),
//! and the parameters of a challenge by each scheme's own document.

/// A registered authentication scheme, and the parameters of its challenges.
///
/// # Examples
///
/// ```
/// use statusful_registry::auth_scheme;
///
/// let basic = auth_scheme("basic").unwrap();
/// assert_eq!((basic.name(), basic.reference()), ("Basic", "RFC 7617, Section 2"));
/// assert_eq!((basic.required(), basic.optional()), (&["realm"][..], &["charset"][..]));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AuthScheme {
    name: &'static str,
    reference: &'static str,
    required: &'static [&'static str],
    optional: &'static [&'static str],
}

impl AuthScheme {
    /// As the registry writes it; it compares without case.
    #[must_use]
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// The document and section that defines its challenge.
    #[must_use]
    pub const fn reference(&self) -> &'static str {
        self.reference
    }

    /// The parameters that its challenge cannot do without.
    #[must_use]
    pub const fn required(&self) -> &'static [&'static str] {
        self.required
    }

    /// The other parameters that are defined for its challenge. Unknown ones are legal, too.
    #[must_use]
    pub const fn optional(&self) -> &'static [&'static str] {
        self.optional
    }
}

/// The registered authentication scheme of this name, in any case.
///
/// # Examples
///
/// ```
/// use statusful_registry::auth_scheme;
///
/// assert_eq!(auth_scheme("BEARER").unwrap().name(), "Bearer");
/// assert_eq!(auth_scheme("NTLM"), None);
/// ```
#[must_use]
pub fn auth_scheme(name: &str) -> Option<&'static AuthScheme> {
    for scheme in AUTH_SCHEMES {
        if scheme.name.eq_ignore_ascii_case(name) {
            return Some(scheme);
        }
    }
    None
}

const fn scheme(
    name: &'static str,
    reference: &'static str,
    required: &'static [&'static str],
    optional: &'static [&'static str],
) -> AuthScheme {
    AuthScheme { name, reference, required, optional }
}

/// Every registered authentication scheme, in the registry's order.
///
/// # Examples
///
/// ```
/// use statusful_registry::AUTH_SCHEMES;
///
/// assert!(AUTH_SCHEMES.iter().any(|scheme| scheme.name() == "DPoP"));
/// ```
#[rustfmt::skip]
pub const AUTH_SCHEMES: &[AuthScheme] = &[
    scheme("Basic", "RFC 7617, Section 2", &["realm"], &["charset"]),
    scheme("Bearer", "RFC 6750, Section 3", &[], &["realm", "scope", "error", "error_description", "error_uri", "resource_metadata", "acr_values", "max_age"]),
    scheme("Concealed", "RFC 9729", &[], &["realm"]),
    scheme("Digest", "RFC 7616, Section 3.3", &["realm", "nonce"], &["domain", "opaque", "stale", "algorithm", "qop", "charset", "userhash"]),
    scheme("DPoP", "RFC 9449, Section 7.1", &[], &["realm", "scope", "error", "error_description", "algs", "acr_values", "max_age", "resource_metadata"]),
    scheme("GNAP", "RFC 9635", &[], &["as_uri", "access", "referrer"]),
    scheme("HOBA", "RFC 7486, Section 3", &["challenge", "max-age"], &["realm"]),
    // `reason` is in the first challenge, and excludes the `ks1` of the second (RFC 8120,
    // Section 4).
    scheme("Mutual", "RFC 8120, Section 4", &["version", "algorithm", "validation", "realm"], &["reason", "auth-scope"]),
    scheme("Negotiate", "RFC 4559, Section 4.1", &[], &[]),
    scheme("OAuth", "RFC 5849, Section 3.5.1", &[], &["realm"]),
    // `token-key` may be omitted where clients retrieve the key in another way (RFC 9577,
    // Section 2.1.2).
    scheme("PrivateToken", "RFC 9577, Section 2.1.2", &["challenge"], &["token-key", "max-age", "realm"]),
    scheme("SCRAM-SHA-1", "RFC 7804, Section 5", &[], &["realm", "sid", "data"]),
    scheme("SCRAM-SHA-256", "RFC 7804, Section 5", &[], &["realm", "sid", "data"]),
    // `t` and `k` are parameters of its credentials.
    scheme("vapid", "RFC 8292, Section 3", &[], &[]),
];
