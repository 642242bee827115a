//! What is wrong where a parser cannot go on, in words.

use super::{Node, Parser, Value};
use crate::valid::text::all;

impl Parser<'_, '_> {
    /// The next character, where one that `role` is missing.
    pub(super) fn unexpected(&mut self, reference: &'static str, role: &str) -> Option<()> {
        let next = self.cursor.next_char();
        if next.is_empty() {
            self.invalid(next.range(), reference, "nothing {}", &[role]);
        } else {
            self.invalid(next.range(), reference, "`{}` is not what {}", &[next.text, role]);
        }
        None
    }

    /// Whether the last value goes on where its type ends: most often text without quotes.
    pub(super) fn unquoted(&mut self, end: usize) -> bool {
        let Some(Node { written, value, .. }) = self.nodes.last() else { return false };
        let is_continued = written.end() == end && self.cursor.at() == end;
        if !is_continued || !matches!(value, Value::Integer(_) | Value::Decimal | Value::Token(_)) {
            return false;
        }
        let mut len = written.text.len();
        for byte in self.cursor.rest().text.as_bytes() {
            if b",; \t".contains(byte) {
                break;
            }
            len += 1;
        }
        let text = self.checker.whole().between(written.start, written.start + len);
        if text.end() == end {
            return false;
        }
        let message = "`{}` is of no type: text must be in double quotes";
        self.invalid(text.range(), "RFC 9651, Section 3.3", message, &[text.text]);
        if all(text.text, |byte| byte != b'"' && byte != b'\\') {
            self.checker.replace_quoted(text.text);
        }
        true
    }

    /// Something else than a comma after a member that ended at `end`.
    pub(super) fn no_comma(&mut self, end: usize) -> Option<()> {
        if self.unquoted(end) {
            return None;
        }
        let next = self.cursor.next_char();
        let is_key = self.nodes.last().is_some_and(Node::is_left_out);
        if is_key && matches!(next.text, "=" | ":") {
            let (_, value) = self.cursor.rest().take(|byte| b"=: \t".contains(&byte));
            let message = match next.text {
                ":" => "`=` must be between a key and its value, not `:`",
                _ => "there is no whitespace around the `=` between a key and its value",
            };
            self.invalid(next.range(), "RFC 9651, Section 4.2.2", message, &[]);
            self.checker.fix(end..value.start, &["="]);
        } else if next.text == ";" {
            let message = "there is no space before a `;`";
            self.invalid(end..next.start, "RFC 9651, Section 4.2.3.2", message, &[]);
            self.checker.replace("");
        } else {
            let message = "a comma separates members, not `{}`";
            self.invalid(next.range(), "RFC 9651, Section 4.2.1", message, &[next.text]);
            if end < next.start {
                self.checker.fix(end..end, &[","]);
            }
        }
        None
    }

    /// A comma within an inner list.
    pub(super) fn comma_in_list(&mut self) -> Option<()> {
        let comma = self.cursor.next_char();
        let message = "a space separates the items within `(` and `)`, not a comma";
        self.invalid(comma.range(), "RFC 9651, Section 4.2.1.2", message, &[]);
        let is_before_space = self.cursor.rest().text.starts_with(", ");
        self.checker.replace(if is_before_space { "" } else { " " });
        None
    }
}
