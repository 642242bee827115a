//! The members of a JSON object (RFC 8259, Section 4) as slices of its text: read in one pass,
//! without recursion, and whatever the values are. What Rust has no value for, such as `1e999`
//! or half of a surrogate pair, is JSON nonetheless (Sections 6 and 7).

use std::borrow::Cow;

/// The names and values of the members in order, each as written; `None` for a text that is not
/// one JSON object.
pub(crate) fn members(text: &str) -> Option<Vec<(&str, &str)>> {
    let mut reader = Reader { text, at: 0 };
    // Those of RFC 9457, a code and a few more.
    let mut members = Vec::with_capacity(8);
    reader.expect(b'{')?;
    if !reader.take(b'}') {
        loop {
            let name = reader.slice(Reader::string)?;
            reader.expect(b':')?;
            members.push((name, reader.slice(Reader::value)?));
            if !reader.take(b',') {
                break;
            }
        }
        reader.expect(b'}')?;
    }
    reader.skip_space();
    (reader.at == text.len()).then_some(members)
}

/// The bytes at which reading a string stops: its end, an escape, and what has to be escaped.
const STOPS: [bool; 256] = {
    let mut stops = [false; 256];
    let mut control = 0;
    while control < 0x20 {
        stops[control] = true;
        control += 1;
    }
    (stops[b'"' as usize], stops[b'\\' as usize]) = (true, true);
    stops
};

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Reader<'t> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn skip_space(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Skips whitespace, and then the byte if it is there.
    fn take(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.take_next(byte)
    }

    fn take_next(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    fn expect(&mut self, byte: u8) -> Option<()> {
        self.take(byte).then_some(())
    }

    /// The text that a step skips, after whitespace.
    fn slice(&mut self, step: fn(&mut Self) -> Option<()>) -> Option<&'t str> {
        self.skip_space();
        let start = self.at;
        step(self)?;
        self.text.get(start..self.at)
    }

    /// A value of any depth: the open brackets are kept in a list.
    fn value(&mut self) -> Option<()> {
        let mut open = Vec::new();
        loop {
            self.skip_space();
            match self.peek()? {
                b'"' => self.string()?,
                b't' => self.literal("true")?,
                b'f' => self.literal("false")?,
                b'n' => self.literal("null")?,
                b'[' => {
                    self.at += 1;
                    if !self.take(b']') {
                        open.push(b']');
                        continue;
                    }
                }
                b'{' => {
                    self.at += 1;
                    if !self.take(b'}') {
                        open.push(b'}');
                        self.name()?;
                        continue;
                    }
                }
                _ => self.number()?,
            }
            if !self.end_of_value(&mut open)? {
                return Some(());
            }
        }
    }

    /// Skips what follows a value, and returns whether another value follows.
    fn end_of_value(&mut self, open: &mut Vec<u8>) -> Option<bool> {
        while let Some(close) = open.last().copied() {
            if self.take(b',') {
                if close == b'}' {
                    self.name()?;
                }
                return Some(true);
            }
            self.expect(close)?;
            open.pop();
        }
        Some(false)
    }

    /// The name of a member, and the colon.
    fn name(&mut self) -> Option<()> {
        self.skip_space();
        self.string()?;
        self.expect(b':')
    }

    fn literal(&mut self, literal: &str) -> Option<()> {
        let is_there = self.text.get(self.at..)?.starts_with(literal);
        self.at += literal.len();
        is_there.then_some(())
    }

    /// RFC 8259, Section 7.
    fn string(&mut self) -> Option<()> {
        if !self.take_next(b'"') {
            return None;
        }
        loop {
            let rest = self.text.as_bytes().get(self.at..)?;
            let plain = rest.iter().position(|byte| STOPS[usize::from(*byte)])?;
            self.at += plain + 1;
            match rest.get(plain)? {
                b'"' => return Some(()),
                b'\\' => self.escape()?,
                _ => return None,
            }
        }
    }

    fn escape(&mut self) -> Option<()> {
        let byte = self.peek()?;
        self.at += 1;
        if byte != b'u' {
            return b"\"\\/bfnrt".contains(&byte).then_some(());
        }
        let digits = self.text.as_bytes().get(self.at..self.at + 4)?;
        self.at += 4;
        digits.iter().all(u8::is_ascii_hexdigit).then_some(())
    }

    /// RFC 8259, Section 6.
    fn number(&mut self) -> Option<()> {
        self.take_next(b'-');
        if !self.take_next(b'0') {
            self.digits()?;
        }
        if self.take_next(b'.') {
            self.digits()?;
        }
        if self.take_next(b'e') || self.take_next(b'E') {
            let _ = self.take_next(b'+') || self.take_next(b'-');
            self.digits()?;
        }
        Some(())
    }

    fn digits(&mut self) -> Option<()> {
        let start = self.at;
        while self.peek().is_some_and(|byte| byte.is_ascii_digit()) {
            self.at += 1;
        }
        (self.at > start).then_some(())
    }
}

/// The text of a string literal; `None` for a value that is not a string. Half of a surrogate
/// pair becomes U+FFFD.
pub(crate) fn text(literal: &str) -> Option<Cow<'_, str>> {
    let inside = literal.strip_prefix('"')?.strip_suffix('"')?;
    if !inside.contains('\\') {
        return Some(Cow::Borrowed(inside));
    }
    let mut text = String::with_capacity(inside.len());
    let mut rest = inside;
    while let Some((plain, escape)) = rest.split_once('\\') {
        text.push_str(plain);
        let (character, left) = unescaped(escape)?;
        text.push(character);
        rest = left;
    }
    text.push_str(rest);
    Some(Cow::Owned(text))
}

/// The character of an escape, starting after its backslash, and the rest.
fn unescaped(escape: &str) -> Option<(char, &str)> {
    let mut characters = escape.chars();
    let character = match characters.next()? {
        'b' => '\u{8}',
        'f' => '\u{c}',
        'n' => '\n',
        'r' => '\r',
        't' => '\t',
        'u' => return utf16(characters.as_str()),
        other => other,
    };
    Some((character, characters.as_str()))
}

/// The character of one escape or of two, after the first `\u`.
fn utf16(escape: &str) -> Option<(char, &str)> {
    let (first, rest) = code_unit(escape)?;
    let second = rest.strip_prefix("\\u").and_then(code_unit);
    let units = [Some(first), second.map(|(unit, _)| unit)].into_iter().flatten();
    let character = char::decode_utf16(units).next()?.unwrap_or(char::REPLACEMENT_CHARACTER);
    match second {
        Some((_, rest)) if character > '\u{ffff}' => Some((character, rest)),
        _ => Some((character, rest)),
    }
}

fn code_unit(escape: &str) -> Option<(u16, &str)> {
    let unit = u16::from_str_radix(escape.get(..4)?, 16).ok()?;
    Some((unit, escape.get(4..)?))
}

#[cfg(test)]
mod tests {
    use super::{members, text};

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

    #[test]
    fn string_ends_at_quote() {
        for (literal, read) in [
            (r#""""#, ""),
            (r#""plain é""#, "plain é"),
            (r#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{c}\n\r\t"),
            (r#""\u0041\u00e9\u2028""#, "Aé\u{2028}"),
            (r#""\ud83d\ude00!""#, "\u{1f600}!"),
            (r#""cut \ud83d""#, "cut \u{fffd}"),
            (r#""\ud83dA""#, "\u{fffd}A"),
            (r#""\ud83d\u0041""#, "\u{fffd}A"),
            (r#""\ude00\ud83d""#, "\u{fffd}\u{fffd}"),
            (r#""\ud83d\ud83d\ude00""#, "\u{fffd}\u{1f600}"),
            (r#""\ud83d\n""#, "\u{fffd}\n"),
        ] {
            assert_eq!(text(literal).as_deref(), Some(read), "{literal}");
        }
        for other in ["null", "7", "[\"a\"]", "{}", "\""] {
            assert_eq!(text(other), None, "{other}");
        }
    }
}
