//! Tokens and quoted strings (RFC 9110, Sections 5.6.2, 5.6.4 and 11.2).

use alloc::format;
use alloc::string::String;

/// `token` (RFC 9110, Section 5.6.2).
#[must_use]
pub fn is_token(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(is_token_char)
}

/// `tchar` (RFC 9110, Section 5.6.2).
#[must_use]
pub const fn is_token_char(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(byte, b'!' | b'#'..=b'\'' | b'*' | b'+' | b'-' | b'.' | b'^'..=b'`' | b'|' | b'~')
}

/// Whether it is all of a `token68`: letters, digits, `-._~+/`, and padding at the end.
#[must_use]
pub fn is_token68(text: &str) -> bool {
    let data = text.trim_end_matches('=');
    !data.is_empty() && data.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-._~+/".contains(&byte))
}

/// `text` as a quoted string.
#[must_use]
pub fn quote(text: &str) -> String {
    let mut quoted = String::with_capacity(text.len() + 2);
    quoted.push('"');
    for letter in text.chars() {
        if matches!(letter, '"' | '\\') {
            quoted.push('\\');
        }
        quoted.push(letter);
    }
    quoted.push('"');
    quoted
}

/// The parameters of `Digest` that are tokens and nothing else; `userhash` is one in the examples.
const DIGEST_TOKENS: [&str; 3] = ["algorithm", "stale", "userhash"];

/// `name="value"`, as a challenge of this scheme has it: in quotes, but for the parameters of
/// `Digest` that are tokens (RFC 7616, Section 3.3). Whether the value may be sent is another
/// question.
#[must_use]
pub fn auth_param(scheme: &str, name: &str, value: &str) -> String {
    let is_token = DIGEST_TOKENS.iter().any(|token| token.eq_ignore_ascii_case(name));
    if is_token && scheme.eq_ignore_ascii_case("Digest") {
        return format!("{name}={value}");
    }
    format!("{name}={}", quote(value))
}
