//! A parameter of a challenge, as it is sent.

use super::tokens::quote;
use alloc::format;
use alloc::string::String;

/// The parameters of `Digest` that are tokens and nothing else; `userhash` is one in the examples.
const DIGEST_TOKENS: [&str; 3] = ["algorithm", "stale", "userhash"];

/// `name="value"`, as a challenge of this scheme has it (RFC 9110, Section 11.2): in quotes, but for
/// the parameters of `Digest` that are tokens (RFC 7616, Section 3.3). Whether the value may be
/// sent is for [`check_field`](crate::check_field) to say.
///
/// # Examples
///
/// ```
/// use statusful_registry::auth_param;
///
/// assert_eq!(auth_param("Bearer", "realm", "the \"api\""), r#"realm="the \"api\"""#);
/// assert_eq!(auth_param("Digest", "algorithm", "SHA-256"), "algorithm=SHA-256");
/// ```
#[must_use]
pub fn auth_param(scheme: &str, name: &str, value: &str) -> String {
    let is_token = DIGEST_TOKENS.iter().any(|token| token.eq_ignore_ascii_case(name));
    if is_token && scheme.eq_ignore_ascii_case("Digest") {
        return format!("{name}={value}");
    }
    format!("{name}={}", quote(value))
}
