//! The values of an event's fields.

use super::escape::Escaped;
use super::text::text;
use super::ErrorReport;
use crate::ErrorMeta;

/// On one line, and cut if it is too long.
pub(super) fn bounded(value: &str) -> String {
    one_line(&text(&value))
}

pub(super) fn one_line(text: &str) -> String {
    Escaped(text).to_string()
}

/// An identifier with few values (OpenTelemetry, Attributes for errors): never a text. A code that
/// is stated at run time may be what an upstream sent.
pub(super) fn error_type(report: Option<&ErrorReport>, otherwise: impl FnOnce() -> String) -> String {
    let of_source = report.and_then(ErrorReport::meta).map(ErrorMeta::code);
    let stated = report.and_then(ErrorReport::code).filter(|code| is_word(code));
    stated.or(of_source).map_or_else(otherwise, one_line)
}

fn is_word(code: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_alphanumeric() || b"_.-".contains(&byte);
    (1..=64).contains(&code.len()) && code.bytes().all(is_part)
}
