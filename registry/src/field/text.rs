//! What is often asked of text. None of it is generic: each instance of an iterator or of a
//! pattern takes its time wherever the registry is compiled.

use alloc::string::String;
use alloc::vec::Vec;

/// How many bytes at the start `accepts` accepts; ASCII alone.
pub(super) fn prefix(text: &str, accepts: fn(u8) -> bool) -> usize {
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
pub(super) fn all(text: &str, accepts: fn(u8) -> bool) -> bool {
    prefix(text, accepts) == text.len()
}

/// Without the bytes that `accepts` accepts at both ends; ASCII alone.
pub(super) fn trim(text: &str, accepts: fn(u8) -> bool) -> &str {
    let mut text = text.get(prefix(text, accepts)..).unwrap_or_default();
    loop {
        match text.as_bytes() {
            [rest @ .., last] if last.is_ascii() && accepts(*last) => {
                text = text.get(..rest.len()).unwrap_or_default();
            }
            _ => return text,
        }
    }
}

/// Without quotes of either kind at its ends.
pub(super) fn without_quotes(text: &str) -> &str {
    trim(text, |byte| matches!(byte, b'"' | b'\''))
}

/// What stands between the bytes that `separates` accepts, where it is not empty.
pub(super) fn words(text: &str, separates: fn(u8) -> bool) -> Vec<&str> {
    let mut words = Vec::new();
    let mut start = 0;
    for (at, byte) in text.as_bytes().iter().enumerate() {
        if byte.is_ascii() && separates(*byte) {
            words.extend(text.get(start..at).filter(|word| !word.is_empty()));
            start = at + 1;
        }
    }
    words.extend(text.get(start..).filter(|word| !word.is_empty()));
    words
}

/// Where `part`, which is ASCII, begins in `text`.
pub(super) fn find(text: &str, part: &str) -> Option<usize> {
    let mut at = 0;
    while at + part.len() <= text.len() {
        if text.get(at..at + part.len()) == Some(part) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// Whether it is one of the names, which compare without case.
pub(super) fn is_one_of(text: &str, names: &[&str]) -> bool {
    for name in names {
        if name.eq_ignore_ascii_case(text) {
            return true;
        }
    }
    false
}

/// As a list with commas.
pub(super) fn list(texts: &[&str]) -> String {
    let mut list = String::new();
    for text in texts {
        if !list.is_empty() {
            list.push_str(", ");
        }
        list.push_str(text);
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ascii_alone_is_accepted() {
        assert_eq!(prefix("aé", |_| true), 1);
        assert!(all("ab", |_| true) && !all("é", |_| true) && all("", |_| false));
        assert_eq!(trim(" é\t ", |byte| matches!(byte, b' ' | b'\t')), "é");
        assert_eq!(trim("  ", |_| true), "");
    }

    #[test]
    fn empty_words_are_left_out() {
        assert_eq!(words(" a,,é b ", |byte| matches!(byte, b' ' | b',')), ["a", "é", "b"]);
        assert!(words("", |_| true).is_empty());
        assert_eq!((find("éab", "ab"), find("a", "ab"), find("éa", "b")), (Some(2), None, None));
        assert_eq!(list(&words("a,b", |byte| byte == b',')), "a, b");
    }
}
