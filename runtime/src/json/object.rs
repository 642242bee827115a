//! The members of a JSON object (RFC 8259, Section 4) as slices of its text: read in one pass,
//! without recursion, and whatever the values are. What Rust has no value for, such as `1e999`
//! or half of a surrogate pair, is JSON nonetheless (Sections 6 and 7).

use super::string::run;

/// The names and values of the members in order, each as written; `None` for a text that is not
/// one JSON object.
pub(crate) fn members(text: &str) -> Option<Vec<(&str, &str)>> {
    // Those of RFC 9457, a code and a few more.
    let mut members = Vec::with_capacity(8);
    each_member(text, |name, value| members.push((name.literal(), value)))?;
    Some(members)
}

/// The name of a member, cut from the text on request.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Name<'t> {
    text: &'t str,
    start: usize,
    end: usize,
    pub(crate) has_escape: bool,
}

impl<'t> Name<'t> {
    /// As it is written.
    pub(crate) fn literal(self) -> &'t str {
        self.text.get(self.start..self.end).unwrap_or_default()
    }

    /// Without its quotes: its text, unless it has an escape.
    #[inline]
    pub(crate) fn inside(self) -> &'t str {
        self.text.get(self.start + 1..self.end - 1).unwrap_or_default()
    }

    /// Whether this is the text, which has no character that must be escaped.
    #[inline]
    pub(crate) fn is(self, text: &str) -> bool {
        self.end - self.start == text.len() + 2 && self.inside() == text
    }
}

/// The same, member by member, without a list: what was read before the text turns out to be
/// invalid is the caller's to forget.
pub(crate) fn each_member<'t>(text: &'t str, mut read: impl FnMut(Name<'t>, &'t str)) -> Option<()> {
    let mut reader = Reader { text, at: 0, open: Vec::new() };
    reader.expect(b'{')?;
    if !reader.take(b'}') {
        loop {
            let name = reader.name()?;
            let start = reader.at;
            reader.value()?;
            read(name, text.get(start..reader.at)?);
            if !reader.take(b',') {
                break;
            }
        }
        reader.expect(b'}')?;
    }
    reader.skip_space();
    (reader.at == text.len()).then_some(())
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
    /// The closing brackets of the arrays and objects that are open in a value.
    open: Vec<u8>,
}

impl<'t> Reader<'t> {
    #[inline]
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// There is often none.
    #[inline]
    fn skip_space(&mut self) {
        while self.peek().is_some_and(|byte| byte <= b' ' && matches!(byte, b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    /// Skips whitespace, and then the byte if it is there.
    #[inline]
    fn take(&mut self, byte: u8) -> bool {
        self.skip_space();
        self.take_next(byte)
    }

    #[inline]
    fn take_next(&mut self, byte: u8) -> bool {
        let is_there = self.peek() == Some(byte);
        self.at += usize::from(is_there);
        is_there
    }

    #[inline]
    fn expect(&mut self, byte: u8) -> Option<()> {
        self.take(byte).then_some(())
    }

    /// The name of a member; what follows is its value, after the colon and whitespace.
    #[inline]
    fn name(&mut self) -> Option<Name<'t>> {
        self.skip_space();
        let start = self.at;
        let has_escape = self.string()?;
        let name = Name { text: self.text, start, end: self.at, has_escape };
        self.expect(b':')?;
        self.skip_space();
        Some(name)
    }

    /// A value; most are not nested.
    #[inline]
    fn value(&mut self) -> Option<()> {
        match self.peek()? {
            b'"' => self.string().map(|_| ()),
            b'[' | b'{' => self.nested(),
            _ => self.scalar(),
        }
    }

    #[inline]
    fn scalar(&mut self) -> Option<()> {
        match self.peek()? {
            b't' => self.literal("true"),
            b'f' => self.literal("false"),
            b'n' => self.literal("null"),
            _ => self.number(),
        }
    }

    /// A value of any depth, without recursion.
    #[inline(never)]
    fn nested(&mut self) -> Option<()> {
        loop {
            self.skip_space();
            match self.peek()? {
                b'"' => _ = self.string()?,
                b'[' => {
                    self.at += 1;
                    if !self.take(b']') {
                        self.open.push(b']');
                        continue;
                    }
                }
                b'{' => {
                    self.at += 1;
                    if !self.take(b'}') {
                        self.open.push(b'}');
                        self.name()?;
                        continue;
                    }
                }
                _ => self.scalar()?,
            }
            if !self.end_of_value()? {
                return Some(());
            }
        }
    }

    /// Skips what follows a value, and returns whether another value follows.
    #[inline]
    fn end_of_value(&mut self) -> Option<bool> {
        while let Some(close) = self.open.last().copied() {
            if self.take(b',') {
                if close == b'}' {
                    self.name()?;
                }
                return Some(true);
            }
            self.expect(close)?;
            self.open.pop();
        }
        Some(false)
    }

    fn literal(&mut self, literal: &str) -> Option<()> {
        let is_there = self.text.get(self.at..)?.starts_with(literal);
        self.at += literal.len();
        is_there.then_some(())
    }

    /// RFC 8259, Section 7: whether there is an escape in it.
    #[inline]
    fn string(&mut self) -> Option<bool> {
        if !self.take_next(b'"') {
            return None;
        }
        let rest = self.text.as_bytes().get(self.at..)?;
        let plain = run(rest);
        if rest.get(plain) == Some(&b'"') {
            self.at += plain + 1;
            return Some(false);
        }
        self.rest_of_string().map(|()| true)
    }

    /// A string from within it to its end. Most have no escape.
    #[cold]
    fn rest_of_string(&mut self) -> Option<()> {
        loop {
            let rest = self.text.as_bytes().get(self.at..)?;
            let plain = run(rest);
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
    #[inline]
    fn number(&mut self) -> Option<()> {
        self.take_next(b'-');
        if !self.take_next(b'0') {
            self.digits()?;
        }
        if matches!(self.peek(), Some(b'.' | b'e' | b'E')) {
            return self.fraction();
        }
        Some(())
    }

    fn fraction(&mut self) -> Option<()> {
        if self.take_next(b'.') {
            self.digits()?;
        }
        if self.take_next(b'e') || self.take_next(b'E') {
            let _ = self.take_next(b'+') || self.take_next(b'-');
            self.digits()?;
        }
        Some(())
    }

    #[inline]
    fn digits(&mut self) -> Option<()> {
        let rest = self.text.as_bytes().get(self.at..)?;
        let count = rest.iter().position(|byte| !byte.is_ascii_digit()).unwrap_or(rest.len());
        self.at += count;
        (count > 0).then_some(())
    }
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
