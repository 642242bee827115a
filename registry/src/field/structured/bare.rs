//! Bare items (RFC 9651, Section 4.2.3.1): each type has its own first character.

use super::{Parser, Value};
use crate::field::fault::Fault;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

impl<'a> Parser<'a> {
    pub(super) fn bare_item(&mut self) -> Result<Value<'a>, Fault> {
        match self.cursor.peek() {
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b'"') => self.string(),
            Some(b'*' | b'A'..=b'Z' | b'a'..=b'z') => Ok(self.token()),
            Some(b':') => self.bytes(),
            Some(b'?') => self.boolean(),
            Some(b'@') => self.date(),
            Some(b'%') => self.display(),
            Some(b'\'') => Err(self.single_quotes()),
            _ => Err(self.unexpected("RFC 9651, Section 4.2.3.1", "begins a value")),
        }
    }

    /// At most 15 digits, or 12 and three behind the point (RFC 9651, Section 4.2.4).
    fn number(&mut self) -> Result<Value<'a>, Fault> {
        let start = self.cursor.at();
        self.cursor.eat(b'-');
        let whole = self.cursor.take_while(|byte| byte.is_ascii_digit()).len();
        let is_decimal = whole > 0 && self.cursor.eat(b'.');
        let behind = if is_decimal { self.cursor.take_while(|byte| byte.is_ascii_digit()).len() } else { 0 };
        let text = self.cursor.since(start);
        let fault = |why: &str| {
            let range = start..self.cursor.at();
            Err(Fault::new(range, "RFC 9651, Section 4.2.4", format!("`{text}` is not a number: {why}")))
        };
        match (is_decimal, whole, behind) {
            (_, 0, _) => fault("a digit follows the sign"),
            (true, _, 0) => fault("a digit follows the point"),
            (true, 13.., _) | (_, _, 4..) => {
                fault("a Decimal has 12 digits and three behind the point at most")
            }
            (false, 16.., _) => fault("an Integer has 15 digits at most"),
            (true, ..) => Ok(Value::Decimal),
            (false, ..) => text.parse().map(Value::Integer).or_else(|_| fault("it is too large")),
        }
    }

    /// RFC 9651, Section 4.2.5.
    fn string(&mut self) -> Result<Value<'a>, Fault> {
        const REFERENCE: &str = "RFC 9651, Section 3.3.3";
        let opening = self.cursor.at();
        self.cursor.eat(b'"');
        let start = self.cursor.at();
        loop {
            self.cursor.take_while(|byte| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'\\');
            let content = self.cursor.since(start);
            if self.cursor.eat(b'"') {
                return Ok(Value::String(content));
            }
            let escape = self.cursor.at();
            if !self.cursor.eat(b'\\') {
                let range = self.cursor.next_char();
                return Err(match self.text.get(range.clone()) {
                    None | Some("") => {
                        let message = String::from("the string has no closing quote");
                        let end = self.text.len();
                        Fault::new(opening..end, REFERENCE, message).fix(end..end, "\"")
                    }
                    Some(letter) => {
                        let message = format!("`{letter}` is not ASCII text, which a String is");
                        Fault::new(range, REFERENCE, message)
                    }
                });
            }
            if !self.cursor.eat(b'"') && !self.cursor.eat(b'\\') {
                let message = String::from("a backslash in a String is followed by `\"` or `\\`");
                let fault = Fault::new(escape..escape + 1, REFERENCE, message);
                return Err(fault.fix(escape..escape, "\\"));
            }
        }
    }

    /// RFC 9651, Section 4.2.6.
    fn token(&mut self) -> Value<'a> {
        let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b":/!#$%&'*+-.^_`|~".contains(&byte);
        Value::Token(self.cursor.take_while(is_token))
    }

    /// Base64 with its padding, as it is serialized (RFC 9651, Section 4.1.8).
    fn bytes(&mut self) -> Result<Value<'a>, Fault> {
        const REFERENCE: &str = "RFC 9651, Section 3.3.5";
        let opening = self.cursor.at();
        self.cursor.eat(b':');
        let is_base64 = |byte: u8| byte.is_ascii_alphanumeric() || b"+/=".contains(&byte);
        let content = self.cursor.take_while(is_base64);
        if !self.cursor.eat(b':') {
            let range = self.cursor.next_char();
            return Err(match self.text.get(range.clone()) {
                None | Some("") => {
                    let message = String::from("the Byte Sequence has no closing colon");
                    Fault::new(opening..range.start, REFERENCE, message).fix(range, ":")
                }
                Some(letter @ ("-" | "_")) => {
                    let message = format!("`{letter}` is Base64url, and a Byte Sequence is Base64");
                    Fault::new(range.clone(), REFERENCE, message)
                        .fix(range, if letter == "-" { "+" } else { "/" })
                }
                Some(letter) => {
                    Fault::new(range, REFERENCE, format!("`{letter}` is not a character of Base64"))
                }
            });
        }
        let range = opening + 1..self.cursor.at() - 1;
        let digits = content.trim_end_matches('=');
        let fault = |message: String| Fault::new(range.clone(), REFERENCE, message);
        if digits.contains('=') || digits.len() % 4 == 1 {
            return Err(fault(format!("`{content}` is not Base64")));
        }
        let padded = format!("{digits:=<0$}", digits.len().div_ceil(4) * 4);
        if padded != content {
            let message = format!("`{content}` is padded with `=` to a multiple of four characters");
            return Err(fault(message).fix(range.clone(), padded));
        }
        Ok(Value::Bytes(content))
    }

    /// RFC 9651, Section 4.2.8.
    fn boolean(&mut self) -> Result<Value<'a>, Fault> {
        self.cursor.eat(b'?');
        if self.cursor.eat(b'1') {
            return Ok(Value::Boolean(true));
        }
        if self.cursor.eat(b'0') {
            return Ok(Value::Boolean(false));
        }
        Err(self.unexpected("RFC 9651, Section 3.3.6", "makes a Boolean, `?1` or `?0`"))
    }

    /// RFC 9651, Section 4.2.9.
    fn date(&mut self) -> Result<Value<'a>, Fault> {
        let start = self.cursor.at();
        self.cursor.eat(b'@');
        let number = match self.cursor.peek() {
            Some(b'-' | b'0'..=b'9') => self.number()?,
            _ => Value::Decimal,
        };
        if let Value::Integer(seconds) = number {
            return Ok(Value::Date(seconds));
        }
        let text = self.cursor.since(start);
        let message = format!("`{text}` is not a Date, which is `@` and whole seconds since 1970");
        Err(Fault::new(start..self.cursor.at(), "RFC 9651, Section 3.3.7", message))
    }

    /// UTF-8, with all that is not ASCII text percent-encoded (RFC 9651, Section 4.2.10).
    fn display(&mut self) -> Result<Value<'a>, Fault> {
        const REFERENCE: &str = "RFC 9651, Section 3.3.8";
        let opening = self.cursor.at();
        self.cursor.eat(b'%');
        if !self.cursor.eat(b'"') {
            return Err(self.unexpected(REFERENCE, "opens a Display String, `%\"`"));
        }
        let mut decoded = Vec::new();
        loop {
            let text =
                self.cursor.take_while(|byte| matches!(byte, b' '..=b'~') && byte != b'"' && byte != b'%');
            decoded.extend_from_slice(text.as_bytes());
            if self.cursor.eat(b'"') {
                break;
            }
            let escape = self.cursor.at();
            if !self.cursor.eat(b'%') {
                return Err(self.unexpected(REFERENCE, "continues or closes a Display String"));
            }
            let digits = self.cursor.take_while(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
            let Some(byte) = digits.get(..2).and_then(|digits| u8::from_str_radix(digits, 16).ok()) else {
                let message = String::from("two lowercase hexadecimal digits follow a `%`");
                return Err(Fault::new(escape..self.cursor.at(), REFERENCE, message));
            };
            decoded.push(byte);
            decoded.extend_from_slice(digits.get(2..).unwrap_or_default().as_bytes());
        }
        if core::str::from_utf8(&decoded).is_ok() {
            return Ok(Value::Display);
        }
        let message = String::from("the decoded Display String is not UTF-8");
        Err(Fault::new(opening..self.cursor.at(), REFERENCE, message))
    }

    fn single_quotes(&self) -> Fault {
        let start = self.cursor.at();
        let rest = self.text.get(start + 1..).unwrap_or_default();
        let message = String::from("a String stands in double quotes");
        match rest.split_once('\'') {
            Some((content, _)) if !content.contains(['"', '\\']) => {
                let range = start..start + content.len() + 2;
                Fault::new(range.clone(), "RFC 9651, Section 3.3.3", message)
                    .fix(range, format!("\"{content}\""))
            }
            _ => Fault::new(start..start + 1, "RFC 9651, Section 3.3.3", message),
        }
    }
}

/// Whether the last character of Base64 has only bits of whole bytes.
pub(super) fn unused_bits_are_zero(content: &str) -> bool {
    let digits = content.trim_end_matches('=');
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
