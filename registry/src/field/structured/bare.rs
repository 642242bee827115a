//! Bare items (RFC 9651, Section 4.2.3.1): each type has its own first character.

use super::{Parser, Value};
use crate::valid::text::{contains, is_digit, trim_end};
use alloc::vec::Vec;

impl<'a> Parser<'_, 'a> {
    pub(super) fn bare_item(&mut self) -> Option<Value<'a>> {
        match self.cursor.peek() {
            b'-' | b'0'..=b'9' => self.number(),
            b'"' => self.string(),
            b'*' | b'A'..=b'Z' | b'a'..=b'z' => Some(self.token()),
            b':' => self.bytes(),
            b'?' => self.boolean(),
            b'@' => self.date(),
            b'%' => self.display(),
            b'\'' => self.single_quotes(),
            _ => self.no_value("RFC 9651, Section 4.2.3.1", "begins a value"),
        }
    }

    fn no_value(&mut self, reference: &'static str, role: &str) -> Option<Value<'a>> {
        self.unexpected(reference, role);
        None
    }

    /// At most 15 digits, or 12 and three after the point (RFC 9651, Section 4.2.4).
    fn number(&mut self) -> Option<Value<'a>> {
        let start = self.cursor.at();
        self.cursor.eat(b'-');
        let whole = self.cursor.take_while(is_digit).text.len();
        let is_decimal = whole > 0 && self.cursor.eat(b'.');
        let behind = if is_decimal { self.cursor.take_while(is_digit).text.len() } else { 0 };
        let number = self.cursor.since(start);
        let why = match (is_decimal, whole, behind) {
            (_, 0, _) => "a digit follows the sign",
            (true, _, 0) => "a digit follows the point",
            (true, 13.., _) | (_, _, 4..) => "a Decimal has at most 12 digits, and three after the point",
            (false, 16.., _) => "an Integer has at most 15 digits",
            (true, ..) => return Some(Value::Decimal),
            (false, ..) => match number.text.parse::<i64>() {
                Ok(integer) => return Some(Value::Integer(integer)),
                Err(_) => "it is too large",
            },
        };
        let message = "`{}` is not a number: {}";
        self.invalid(number.range(), "RFC 9651, Section 4.2.4", message, &[number.text, why]);
        None
    }

    /// RFC 9651, Section 4.2.5.
    fn string(&mut self) -> Option<Value<'a>> {
        const REFERENCE: &str = "RFC 9651, Section 3.3.3";
        let opening = self.cursor.at();
        self.cursor.eat(b'"');
        let start = self.cursor.at();
        loop {
            self.cursor.take_while(|byte| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\');
            let content = self.cursor.since(start);
            if self.cursor.eat(b'"') {
                return Some(Value::String(content.text));
            }
            let escape = self.cursor.at();
            if !self.cursor.eat(b'\\') {
                let next = self.cursor.next_char();
                if next.is_empty() {
                    self.invalid(opening..next.start, REFERENCE, "the string has no closing quote", &[]);
                    self.checker.fix(next.range(), &["\""]);
                } else {
                    let message = "`{}` is not ASCII text, which a String is";
                    self.invalid(next.range(), REFERENCE, message, &[next.text]);
                }
                return None;
            }
            if !self.cursor.eat(b'"') && !self.cursor.eat(b'\\') {
                let message = "a backslash in a String is followed by `\"` or `\\`";
                self.invalid(escape..escape + 1, REFERENCE, message, &[]);
                self.checker.fix(escape..escape, &["\\"]);
                return None;
            }
        }
    }

    /// RFC 9651, Section 4.2.6.
    fn token(&mut self) -> Value<'a> {
        let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b":/!#$%&'*+-.^_`|~".contains(&byte);
        Value::Token(self.cursor.take_while(is_token).text)
    }

    /// Base64 with its padding, as it is serialized (RFC 9651, Section 4.1.8).
    fn bytes(&mut self) -> Option<Value<'a>> {
        const REFERENCE: &str = "RFC 9651, Section 3.3.5";
        let opening = self.cursor.at();
        self.cursor.eat(b':');
        let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
        let content = self.cursor.take_while(is_base64);
        if !self.cursor.eat(b':') {
            let next = self.cursor.next_char();
            match next.text {
                "" => {
                    let message = "the Byte Sequence has no closing colon";
                    self.invalid(opening..next.start, REFERENCE, message, &[]);
                    self.checker.fix(next.range(), &[":"]);
                }
                letter @ ("-" | "_") => {
                    let message = "`{}` is Base64url, and a Byte Sequence is Base64";
                    self.invalid(next.range(), REFERENCE, message, &[letter]);
                    self.checker.replace(if letter == "-" { "+" } else { "/" });
                }
                letter => {
                    let message = "`{}` is not a character of Base64";
                    self.invalid(next.range(), REFERENCE, message, &[letter]);
                }
            }
            return None;
        }
        let digits = trim_end(content.text, |byte| byte == b'=');
        let padding = match digits.len() % 4 {
            0 => "",
            2 => "==",
            _ => "=",
        };
        let message = if contains(digits, b'=') || digits.len() % 4 == 1 {
            "`{}` is not Base64"
        } else if content.text.len() != digits.len() + padding.len() {
            let message = "`{}` is padded with `=` to a multiple of four characters";
            self.invalid(content.range(), REFERENCE, message, &[content.text]);
            self.checker.fix(content.range(), &[digits, padding]);
            return None;
        } else {
            return Some(Value::Bytes(content.text));
        };
        self.invalid(content.range(), REFERENCE, message, &[content.text]);
        None
    }

    /// RFC 9651, Section 4.2.8.
    fn boolean(&mut self) -> Option<Value<'a>> {
        self.cursor.eat(b'?');
        if self.cursor.eat(b'1') {
            Some(Value::Boolean(true))
        } else if self.cursor.eat(b'0') {
            Some(Value::Boolean(false))
        } else {
            self.no_value("RFC 9651, Section 3.3.6", "makes a Boolean, `?1` or `?0`")
        }
    }

    /// RFC 9651, Section 4.2.9.
    fn date(&mut self) -> Option<Value<'a>> {
        let start = self.cursor.at();
        self.cursor.eat(b'@');
        if matches!(self.cursor.peek(), b'-' | b'0'..=b'9') {
            if let Value::Integer(seconds) = self.number()? {
                return Some(Value::Date(seconds));
            }
        }
        let date = self.cursor.since(start);
        let message = "`{}` is not a Date, which is `@` and whole seconds since 1970";
        self.invalid(date.range(), "RFC 9651, Section 3.3.7", message, &[date.text]);
        None
    }

    /// UTF-8, with all that is not ASCII text percent-encoded (RFC 9651, Section 4.2.10).
    fn display(&mut self) -> Option<Value<'a>> {
        const REFERENCE: &str = "RFC 9651, Section 3.3.8";
        let opening = self.cursor.at();
        self.cursor.eat(b'%');
        if !self.cursor.eat(b'"') {
            return self.no_value(REFERENCE, "opens a Display String, `%\"`");
        }
        let mut decoded = Vec::new();
        loop {
            let text =
                self.cursor.take_while(|byte| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'%');
            decoded.extend_from_slice(text.text.as_bytes());
            if self.cursor.eat(b'"') {
                break;
            }
            let escape = self.cursor.at();
            if !self.cursor.eat(b'%') {
                return self.no_value(REFERENCE, "continues or closes a Display String");
            }
            let digits = self.cursor.take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            let (byte, more) = digits.split_at(2);
            let Ok(byte) = u8::from_str_radix(byte.text, 16) else {
                let message = "two lowercase hexadecimal digits follow a `%`";
                self.invalid(escape..self.cursor.at(), REFERENCE, message, &[]);
                return None;
            };
            decoded.push(byte);
            decoded.extend_from_slice(more.text.as_bytes());
        }
        if core::str::from_utf8(&decoded).is_ok() {
            return Some(Value::Display);
        }
        let range = opening..self.cursor.at();
        self.invalid(range, REFERENCE, "the decoded Display String is not UTF-8", &[]);
        None
    }

    fn single_quotes(&mut self) -> Option<Value<'a>> {
        let quote = self.cursor.next_char();
        let message = "a String must be in double quotes";
        let rest = self.cursor.rest().split_at(1).1;
        match rest.split_once(b'\'') {
            Some((content, _)) if !contains(content.text, b'"') && !contains(content.text, b'\\') => {
                let range = quote.start..content.end() + 1;
                self.invalid(range, "RFC 9651, Section 3.3.3", message, &[]);
                self.checker.replace_quoted(content.text);
            }
            _ => self.invalid(quote.range(), "RFC 9651, Section 3.3.3", message, &[]),
        }
        None
    }
}

/// Whether the last character of Base64 has only bits of whole bytes.
pub(super) fn unused_bits_are_zero(content: &str) -> bool {
    let digits = trim_end(content, |byte| byte == b'=');
    let last = match digits.bytes().last() {
        Some(byte @ b'A'..=b'Z') => byte - b'A',
        Some(byte @ b'a'..=b'z') => byte - b'a' + 26,
        Some(byte @ b'0'..=b'9') => byte - b'0' + 52,
        Some(b'+') => 62,
        _ => 63,
    };
    match digits.len() % 4 {
        2 => last % 16 == 0,
        3 => last % 4 == 0,
        _ => true,
    }
}
