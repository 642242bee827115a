//! What is often asked of text. None of it is generic, here and in all that reads fields: each
//! instance of an iterator or of a pattern takes its time wherever the registry is compiled.

/// How many bytes at the start `accepts` accepts; ASCII alone.
pub(crate) fn prefix(text: &str, accepts: fn(u8) -> bool) -> usize {
    let mut len = 0;
    for byte in text.as_bytes() {
        if !byte.is_ascii() || !accepts(*byte) {
            break;
        }
        len += 1;
    }
    len
}

/// Whether `accepts` accepts all bytes; ASCII alone.
pub(crate) fn all(text: &str, accepts: fn(u8) -> bool) -> bool {
    prefix(text, accepts) == text.len()
}

/// Without the bytes that `accepts` accepts at both ends; ASCII alone.
pub(crate) fn trim(text: &str, accepts: fn(u8) -> bool) -> &str {
    trim_end(text.get(prefix(text, accepts)..).unwrap_or_default(), accepts)
}

/// Without the bytes that `accepts` accepts at its end; ASCII alone.
pub(crate) fn trim_end(text: &str, accepts: fn(u8) -> bool) -> &str {
    let mut text = text;
    loop {
        match text.as_bytes() {
            [rest @ .., last] if last.is_ascii() && accepts(*last) => {
                text = text.get(..rest.len()).unwrap_or_default();
            }
            _ => return text,
        }
    }
}

/// The text before and after the first such byte, which is ASCII.
pub(crate) fn split_once(text: &str, byte: u8) -> Option<(&str, &str)> {
    let at = position(text, byte)?;
    Some((text.get(..at)?, text.get(at + 1..)?))
}

/// The text before and after the last such byte, which is ASCII.
pub(crate) fn rsplit_once(text: &str, byte: u8) -> Option<(&str, &str)> {
    let mut at = text.len();
    while at > 0 {
        at -= 1;
        if text.as_bytes().get(at) == Some(&byte) {
            return Some((text.get(..at)?, text.get(at + 1..)?));
        }
    }
    None
}

/// Where the first such byte is.
pub(crate) fn position(text: &str, byte: u8) -> Option<usize> {
    let mut at = 0;
    for other in text.as_bytes() {
        if *other == byte {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Up to the first such byte, which is ASCII, and the rest with it.
pub(crate) fn split_before(text: &str, byte: u8) -> (&str, &str) {
    text.split_at(position(text, byte).unwrap_or(text.len()))
}

pub(crate) fn contains(text: &str, byte: u8) -> bool {
    position(text, byte).is_some()
}

/// The digits as a number, if it is not over nine digits.
pub(crate) fn number(text: &str) -> Option<u32> {
    if text.len() > 9 || !is_number(text) {
        return None;
    }
    let mut number = 0;
    for digit in text.as_bytes() {
        number = number * 10 + u32::from(digit - b'0');
    }
    Some(number)
}

/// `1*DIGIT`, without a sign or an end.
pub(crate) fn is_number(text: &str) -> bool {
    !text.is_empty() && all(text, is_digit)
}

pub(crate) fn is_digit(byte: u8) -> bool {
    byte.is_ascii_digit()
}

/// `OWS` (RFC 9110, Section 5.6.3).
pub(crate) fn is_whitespace(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_split_at_bytes() {
        assert_eq!(split_once("a=b=é", b'='), Some(("a", "b=é")));
        assert_eq!(rsplit_once("a=b=é", b'='), Some(("a=b", "é")));
        assert_eq!((split_once("é", b'='), rsplit_once("", b'=')), (None, None));
        assert_eq!((split_before("a:b", b':'), split_before("é", b':')), (("a", ":b"), ("é", "")));
        assert_eq!(
            (number("012"), number("9999999999"), number(""), number("1a")),
            (Some(12), None, None, None)
        );
    }

    #[test]
    fn ascii_alone_is_accepted() {
        assert_eq!(prefix("aé", |_| true), 1);
        assert!(all("ab", |_| true) && !all("é", |_| true) && all("", |_| false));
        assert_eq!(trim(" é\t ", is_whitespace), "é");
        assert_eq!(trim("  ", |_| true), "");
    }
}
