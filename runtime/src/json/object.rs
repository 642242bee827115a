//! The members of a JSON object (RFC 8259, Section 4) as slices of its text: read in one pass,
//! without recursion, and whatever the values are. What Rust has no value for, such as `1e999`
//! or half of a surrogate pair, is JSON nonetheless (Sections 6 and 7).
//!
//! Each function reads from a position, and returns the one after what it read; `None` if that is
//! not there. Positions stay in registers.

use super::string::{run, text};
use std::borrow::Cow;

/// The names and values of the members in order, each as written; `None` for a text that is not
/// one JSON object.
pub(crate) fn members(json: &str) -> Option<Vec<(&str, &str)>> {
    // Those of RFC 9457, a code and a few more.
    let mut members = Vec::with_capacity(8);
    each_member(json, |name, value| members.push((name.literal(json), value.literal(json))))?;
    Some(members)
}

/// A name or a value, by its position in a JSON text. By default, there is none.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Token {
    start: usize,
    end: usize,
    /// Whether it is a string without an escape.
    is_plain: bool,
}

impl Token {
    /// As it is written in the text.
    pub(crate) fn literal(self, json: &str) -> &str {
        json.get(self.start..self.end).unwrap_or_default()
    }

    /// What is between the quotes of a string without an escape.
    #[inline]
    pub(crate) fn plain(self, json: &str) -> Option<&[u8]> {
        if self.is_plain {
            json.as_bytes().get(self.start + 1..self.end - 1)
        } else {
            None
        }
    }

    /// Whether it is a string without an escape, and with this text.
    #[inline]
    pub(crate) fn is(self, json: &str, text: &str) -> bool {
        self.end - self.start == text.len() + 2 && self.plain(json) == Some(text.as_bytes())
    }

    /// The text of a string; `None` for another value.
    pub(crate) fn text(self, json: &str) -> Option<Cow<'_, str>> {
        if self.is_plain {
            json.get(self.start + 1..self.end - 1).map(Cow::Borrowed)
        } else {
            text(self.literal(json))
        }
    }
}

/// The same, member by member, without a list: what was read before the text turns out to be
/// invalid is the caller's to forget.
pub(crate) fn each_member(json: &str, mut read: impl FnMut(Token, Token)) -> Option<()> {
    let (json, mut open) = (json.as_bytes(), Vec::new());
    let mut at = after(json, 0, b'{')?;
    let mut end = after(json, at, b'}');
    while end.is_none() {
        let name = string(json, skip_space(json, at))?;
        let value = value(json, after(json, name.end, b':')?, &mut open)?;
        read(name, value);
        match after(json, value.end, b',') {
            Some(next) => at = next,
            None => end = Some(after(json, value.end, b'}')?),
        }
    }
    (skip_space(json, end?) == json.len()).then_some(())
}

/// There is often none.
#[inline]
fn skip_space(json: &[u8], mut at: usize) -> usize {
    while json.get(at).is_some_and(|byte| *byte <= b' ' && b" \t\n\r".contains(byte)) {
        at += 1;
    }
    at
}

/// After whitespace and this byte.
#[inline]
fn after(json: &[u8], at: usize, byte: u8) -> Option<usize> {
    let at = skip_space(json, at);
    (json.get(at) == Some(&byte)).then_some(at + 1)
}

/// A value after whitespace. `open` is for those that are nested.
#[inline]
fn value(json: &[u8], at: usize, open: &mut Vec<u8>) -> Option<Token> {
    let start = skip_space(json, at);
    let end = match json.get(start)? {
        b'"' => return string(json, start),
        b'[' | b'{' => nested(json, start, open)?,
        _ => scalar(json, start)?,
    };
    Some(Token { start, end, is_plain: false })
}

/// A value of any depth. The closing brackets of what is open are kept in a list.
#[inline(never)]
fn nested(json: &[u8], mut at: usize, open: &mut Vec<u8>) -> Option<usize> {
    loop {
        at = skip_space(json, at);
        at = match json.get(at)? {
            b'"' => string(json, at)?.end,
            bracket @ (b'[' | b'{') => {
                // In ASCII, both are two before their pair.
                let close = bracket + 2;
                let Some(end) = after(json, at + 1, close) else {
                    open.push(close);
                    at = first_in(json, at + 1, close)?;
                    continue;
                };
                end
            }
            _ => scalar(json, at)?,
        };
        loop {
            let Some(close) = open.last().copied() else { return Some(at) };
            if let Some(next) = after(json, at, b',') {
                at = first_in(json, next, close)?;
                break;
            }
            at = after(json, at, close)?;
            open.pop();
        }
    }
}

/// Before the value of an element, or of a member, whose name comes first.
#[inline]
fn first_in(json: &[u8], at: usize, close: u8) -> Option<usize> {
    if close == b']' {
        return Some(at);
    }
    after(json, string(json, skip_space(json, at))?.end, b':')
}

/// RFC 8259, Section 3.
#[inline]
fn scalar(json: &[u8], at: usize) -> Option<usize> {
    match json.get(at)? {
        b't' => literal(json, at, b"true"),
        b'f' => literal(json, at, b"false"),
        b'n' => literal(json, at, b"null"),
        _ => number(json, at),
    }
}

fn literal(json: &[u8], at: usize, literal: &[u8]) -> Option<usize> {
    json.get(at..)?.starts_with(literal).then_some(at + literal.len())
}

/// RFC 8259, Section 7.
#[inline]
fn string(json: &[u8], start: usize) -> Option<Token> {
    let inside = json.get(start..)?.strip_prefix(b"\"")?;
    let end = start + 1 + run(inside);
    match json.get(end)? {
        b'"' => Some(Token { start, end: end + 1, is_plain: true }),
        b'\\' => Some(Token { start, end: after_escapes(json, end)?, is_plain: false }),
        _ => None,
    }
}

/// The end of a string, from its first escape on.
#[inline(never)]
fn after_escapes(json: &[u8], mut at: usize) -> Option<usize> {
    loop {
        match json.get(at)? {
            b'"' => return Some(at + 1),
            b'\\' => at = escape(json, at + 1)?,
            _ => return None,
        }
        at += run(json.get(at..)?);
    }
}

/// After its backslash.
fn escape(json: &[u8], at: usize) -> Option<usize> {
    match json.get(at)? {
        b'"' | b'\\' | b'/' | b'b' | b'f' | b'n' | b'r' | b't' => Some(at + 1),
        b'u' => {
            let digits = json.get(at + 1..at + 5)?;
            digits.iter().all(u8::is_ascii_hexdigit).then_some(at + 5)
        }
        _ => None,
    }
}

/// RFC 8259, Section 6.
#[inline]
fn number(json: &[u8], at: usize) -> Option<usize> {
    let at = at + usize::from(json.get(at) == Some(&b'-'));
    let mut end = if json.get(at) == Some(&b'0') { at + 1 } else { digits(json, at)? };
    if json.get(end) == Some(&b'.') {
        end = digits(json, end + 1)?;
    }
    if matches!(json.get(end), Some(b'e' | b'E')) {
        let has_sign = matches!(json.get(end + 1), Some(b'+' | b'-'));
        end = digits(json, end + 1 + usize::from(has_sign))?;
    }
    Some(end)
}

#[inline]
fn digits(json: &[u8], at: usize) -> Option<usize> {
    let mut end = at;
    while json.get(end).is_some_and(u8::is_ascii_digit) {
        end += 1;
    }
    (end > at).then_some(end)
}

#[cfg(test)]
mod tests {
    use super::members;

    #[test]
    fn values_are_slices() {
        let values = [
            "null",
            "true",
            "false",
            "0",
            "-0",
            "1e999",
            "-1.5E-7",
            "0.10",
            "\"\"",
            r#""\ud83d""#,
            r#""a\"\\\/\b\f\n\r\tb""#,
            "[]",
            "[ 1 , [ ] ]",
            "{}",
            r#"{"a":[{"b":{}}],"a":1}"#,
            "340282366920938463463374607431768211455",
        ];
        for value in values {
            let object = format!(" {{ \"a\" : {value} , \"\":{value}\n}} ");
            assert_eq!(members(&object), Some(vec![("\"a\"", value), ("\"\"", value)]), "{object}");
        }
        assert_eq!(members("{}"), Some(Vec::new()));
    }

    #[test]
    fn invalid_json_is_rejected() {
        let values = [
            "",
            "nul",
            "truefalse",
            "+1",
            "01",
            "1.",
            ".5",
            "1e",
            "1e+",
            "-",
            "0x1",
            "NaN",
            "\"",
            "\"\\x\"",
            r#""\u12g4""#,
            r#""\u12""#,
            "\"\n\"",
            "[",
            "[1",
            "[1,]",
            "[,1]",
            "[1}",
            "{",
            "{\"a\"}",
            "{\"a\":1,}",
            "{a:1}",
            "{\"a\":1]",
            "]",
            "}",
            "1 2",
            "'a'",
        ];
        for value in values {
            let object = format!("{{\"a\":{value}}}");
            assert_eq!(members(&object), None, "{object}");
        }
        for object in
            ["", " ", "null", "[]", "\"a\"", "{", "}", "{}}", "{} x", "{,}", "{\"a\":1,}", "\u{feff}{}"]
        {
            assert_eq!(members(object), None, "{object}");
        }
    }

    #[test]
    fn depth_is_unlimited() {
        for (open, close) in [("[", "]"), ("{\"a\":", "}")] {
            let value = format!("{}1{}", open.repeat(100_000), close.repeat(100_000));
            let object = format!("{{\"deep\":{value}}}");
            assert_eq!(members(&object), Some(vec![("\"deep\"", value.as_str())]));
        }
    }
}
