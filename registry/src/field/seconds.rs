//! Numbers of seconds (RFC 9110, Section 10.2.3; RFC 9111, Section 1.2.2).

use crate::valid::text::{all, is_digit, prefix, trim};
use alloc::format;
use alloc::string::String;

/// What people write after a number, and its seconds.
const UNITS: &[(&str, u64)] = &[
    ("", 1),
    ("s", 1),
    ("sec", 1),
    ("secs", 1),
    ("second", 1),
    ("seconds", 1),
    ("m", 60),
    ("min", 60),
    ("mins", 60),
    ("minute", 60),
    ("minutes", 60),
    ("h", 3600),
    ("hour", 3600),
    ("hours", 3600),
    ("d", 86400),
    ("day", 86400),
    ("days", 86400),
];

/// `text` as a number of seconds: without its unit, and rounded up.
pub(super) fn as_seconds(text: &str) -> Option<String> {
    let text = trim(text, |byte| matches!(byte, b'"' | b'\'' | b' '));
    let text = text.strip_prefix('+').unwrap_or(text);
    let (whole, mut rest) = text.split_at(prefix(text, is_digit));
    let mut fraction = "";
    if let Some(behind) = rest.strip_prefix('.') {
        (fraction, rest) = behind.split_at(prefix(behind, is_digit));
        if fraction.is_empty() {
            return None;
        }
    }
    let is_broken = !all(fraction, |byte| byte == b'0');
    let unit = trim(rest, |byte| byte == b' ');
    for (name, seconds) in UNITS {
        if name.eq_ignore_ascii_case(unit) {
            let whole = whole.parse::<u64>().ok()?.checked_add(u64::from(is_broken))?;
            return Some(format!("{}", whole.checked_mul(*seconds)?));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_become_seconds() {
        let cases = [
            ("60s", Some("60")),
            ("2 minutes", Some("120")),
            ("1h", Some("3600")),
            ("1.5", Some("2")),
            ("60.0", Some("60")),
            ("\"60\"", Some("60")),
            ("-1", None),
            ("", None),
            ("soon", None),
            ("1.", None),
            ("60ms", None),
            ("99999999999999999999", None),
            ("18446744073709551615h", None),
        ];
        for (text, seconds) in cases {
            assert_eq!(as_seconds(text).as_deref(), seconds, "{text}");
        }
    }
}
