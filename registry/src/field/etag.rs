//! `ETag` (RFC 9110, Section 8.8.3).

use super::checker::Checker;
use super::fault::{shown, Fault};
use super::text::without_quotes;
use super::FieldRule;
use alloc::format;
use alloc::string::String;

const REFERENCE: &str = "RFC 9110, Section 8.8.3";

pub(super) fn check(checker: &mut Checker<'_>) {
    let value = checker.value;
    let tag = value.strip_prefix("W/").unwrap_or(value);
    let inner = tag.strip_prefix('"').and_then(|tag| tag.strip_suffix('"')).filter(|_| tag.len() > 1);
    let Some(inner) = inner else {
        let message = if value.starts_with("w/\"") {
            String::from("`w/` is in lower case, and a weak entity tag begins with `W/`")
        } else {
            format!("`{value}` is not an entity tag, which stands in double quotes")
        };
        let fault = Fault::new(0..value.len(), REFERENCE, message);
        return checker.add(FieldRule::Invalid, fault.with_replacement(quoted(value)));
    };
    let start = value.len() - 1 - inner.len();
    if let Some((at, letter)) = inner.char_indices().find(|(_, letter)| is_refused(*letter)) {
        let range = start + at..start + at + letter.len_utf8();
        let message = match letter {
            '"' => String::from("an entity tag contains no double quote, and is one alone"),
            ' ' => String::from("an entity tag contains no space"),
            _ => format!("`{}` is not a character of an entity tag", shown(letter)),
        };
        let fault = Fault::new(range, REFERENCE, message);
        let fault = if letter == ' ' { fault.with_replacement("-") } else { fault };
        checker.add(FieldRule::Invalid, fault);
    }
}

/// All but visible ASCII and what is beyond ASCII.
const fn is_refused(letter: char) -> bool {
    letter.is_ascii() && !matches!(letter, '!' | '#'..='~')
}

/// What is meant, in quotes, and with its prefix in upper case.
fn quoted(value: &str) -> String {
    let tag = value.strip_prefix(['W', 'w']).and_then(|rest| rest.strip_prefix('/'));
    let prefix = if tag.is_some() { "W/" } else { "" };
    format!("{prefix}\"{}\"", without_quotes(tag.unwrap_or(value)))
}
