//! What the grammar of one field is given to check, and where it puts its findings.
//!
//! No grammar owns text of its own while it looks for mistakes: a message is a template and the
//! parts of the value that go into it. So there is nothing to drop on any path, which is most of
//! what a check would otherwise be compiled to.

use super::part::{push, Parameter, Part, Pieces};
use super::{FieldFinding, FieldRule};
use crate::shared::quote;
use crate::suggest::closest_in;
use crate::valid::text::{contains, split_once, trim_end};
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// One value of one field under check.
pub(super) struct Checker<'a> {
    /// The name of the field, in lower case.
    pub(super) name: &'a str,
    /// Without whitespace at its ends, which is no part of it (RFC 9110, Section 5.5).
    pub(super) value: &'a str,
    /// The status of the response, where it is known.
    pub(super) status: Option<u16>,
    pub(super) findings: Vec<FieldFinding>,
    /// Whether the last finding was left out.
    is_over: bool,
}

/// The grammar of a field.
pub(super) type Grammar = fn(&mut Checker<'_>);

/// One remark helps, twenty do not: a value that is of another kind altogether would
/// otherwise get one for each of its members.
pub(super) const MAX_FINDINGS: usize = 8;

impl<'a> Checker<'a> {
    pub(super) fn new(name: &'a str, value: &'a str, status: Option<u16>) -> Self {
        Checker { name, value, status, findings: Vec::new(), is_over: false }
    }

    pub(super) fn run(grammar: Grammar, name: &'a str, value: &'a str, status: Option<u16>) -> Self {
        let mut checker = Checker::new(name, value, status);
        grammar(&mut checker);
        checker
    }

    /// All of the value.
    pub(super) fn whole(&self) -> Part<'a> {
        Part::whole(self.value)
    }

    /// Adds a finding about the bytes `range` of the value. In the message, the parts stand for
    /// `{}` in turn, and for `{?}` with their control characters escaped.
    pub(super) fn find(
        &mut self,
        rule: FieldRule,
        range: Range<usize>,
        reference: &'static str,
        message: &str,
        parts: &[&str],
    ) {
        self.is_over = self.is_full();
        if !self.is_over {
            let message = filled(message, parts);
            self.findings.push(FieldFinding { rule, range, message, reference, replacement: None });
        }
    }

    /// Adds a mistake.
    pub(super) fn invalid(
        &mut self,
        range: Range<usize>,
        reference: &'static str,
        message: &str,
        parts: &[&str],
    ) {
        self.find(FieldRule::Invalid, range, reference, message, parts);
    }

    pub(super) fn discouraged(
        &mut self,
        range: Range<usize>,
        reference: &'static str,
        message: &str,
        parts: &[&str],
    ) {
        self.find(FieldRule::Discouraged, range, reference, message, parts);
    }

    /// Adds a value that has no meaning because it is empty.
    pub(super) fn empty(&mut self, reference: &'static str, message: &str, instead: &str) {
        self.invalid(0..0, reference, message, &[]);
        self.replace(instead);
    }

    /// To write instead of the bytes `range`, for the finding just added.
    pub(super) fn fix(&mut self, range: Range<usize>, texts: &[&str]) {
        let before = self.value.get(..range.start).unwrap_or_default();
        let after = self.value.get(range.end..).unwrap_or_default();
        let mut replacement = String::from(before);
        for text in texts {
            replacement.push_str(text);
        }
        replacement.push_str(after);
        match self.findings.last_mut() {
            Some(finding) if !self.is_over => finding.replacement = Some(replacement),
            _ => {}
        }
    }

    /// To write instead of what is wrong, for the finding just added.
    pub(super) fn replace(&mut self, text: &str) {
        let range = match self.findings.last() {
            Some(finding) => finding.range(),
            None => return,
        };
        self.fix(range, &[text]);
    }

    /// The same, if there is something to write.
    pub(super) fn replace_likely(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.replace(text);
        }
    }

    /// The same, as a quoted string.
    pub(super) fn replace_quoted(&mut self, text: &str) {
        self.replace(&quote(text));
    }

    /// Adds the finding that a name is not in its registry, with the closest that is.
    pub(super) fn unregistered(
        &mut self,
        name: Part<'_>,
        known: &[&str],
        reference: &'static str,
        message: &str,
    ) {
        self.find(FieldRule::Unregistered, name.range(), reference, message, &[name.text]);
        self.replace_likely(closest_in(name.text, known));
    }

    /// Whether another finding would be left out.
    pub(super) fn is_full(&self) -> bool {
        self.findings.len() >= MAX_FINDINGS
    }

    /// Whether a mistake was found.
    pub(super) fn is_invalid(&self) -> bool {
        first_invalid(&self.findings).is_some()
    }

    /// The elements of a comma-separated list; a finding where there are empty ones (RFC 9110,
    /// Section 5.6.1.1). No element in an empty value.
    pub(super) fn list(&mut self) -> Pieces<'a> {
        let list = self.whole().pieces(b',');
        let mut pieces = list;
        while let Some(piece) = pieces.take_piece() {
            if piece.trimmed().is_empty() && !self.value.is_empty() {
                // With the comma before it, or else with the one after it.
                let end = piece.end() + usize::from(piece.start == 0);
                let range = piece.start.saturating_sub(1)..end;
                self.invalid(range, LIST, EMPTY_ELEMENT, &[]);
                self.fix(0..self.value.len(), &[&list.joined(", ")]);
                break;
            }
        }
        list
    }

    /// Reads a parameter without whitespace around its `=`, where no sender generates any.
    /// None, and a finding, if it has no name.
    pub(super) fn parameter<'p>(&mut self, part: Part<'p>, reference: &'static str) -> Option<Parameter<'p>> {
        let Parameter { name, value } = part.parameter();
        if let Some(value) = value {
            if value.start > name.end() + 1 && !name.is_empty() {
                let message = "`{}` has whitespace around its `=`";
                self.invalid(name.end()..value.start, reference, message, &[name.text]);
                self.replace("=");
            }
        }
        self.spaced_parameter(part, reference)
    }

    /// The same where whitespace around the `=` is allowed.
    pub(super) fn spaced_parameter<'p>(
        &mut self,
        part: Part<'p>,
        reference: &'static str,
    ) -> Option<Parameter<'p>> {
        let parameter = part.parameter();
        let Parameter { name, value } = parameter;
        if part.trimmed().is_empty() && part.trimmed().start > 0 {
            let end = part.trimmed().start;
            self.invalid(end - 1..end, reference, "no parameter follows the semicolon", &[]);
            self.replace("");
            return None;
        }
        if !name.is_token() {
            let shown = if name.is_empty() { part.trimmed() } else { name };
            let message = "`{}` is not the name of a parameter, which is a token";
            self.invalid(shown.range(), reference, message, &[shown.text]);
            return None;
        }
        if let Some(value) = value {
            if !value.is_token() && !value.is_quoted() {
                self.unquoted(name, value, reference);
            }
        }
        Some(parameter)
    }

    fn unquoted(&mut self, name: Part<'_>, value: Part<'_>, reference: &'static str) {
        let content = value.text.strip_prefix('"').unwrap_or(value.text);
        if value.is_empty() {
            let message = "`{}` has no value after its `=`";
            self.invalid(name.range(), reference, message, &[name.text]);
        } else if value.text.len() > content.len() {
            let message = "`{}` is more than a quoted string";
            self.invalid(value.range(), reference, message, &[value.text]);
        } else {
            let message = "`{}` is not a token, so it must be a quoted string";
            self.invalid(value.range(), reference, message, &[value.text]);
        }
        let content = without_any_quotes(trim_end(content, |byte| byte == b'"'));
        if !contains(content, b'"') {
            self.fix(value.range(), &[&quote(content)]);
        }
    }
}

/// The first mistake.
pub(super) fn first_invalid(findings: &[FieldFinding]) -> Option<&FieldFinding> {
    for finding in findings {
        if finding.rule == FieldRule::Invalid {
            return Some(finding);
        }
    }
    None
}

pub(super) const LIST: &str = "RFC 9110, Section 5.6.1.1";
pub(super) const EMPTY_ELEMENT: &str = "there is an empty list element, which a sender must not generate";

/// The message with its parts.
fn filled(template: &str, parts: &[&str]) -> String {
    let mut message = String::new();
    let mut rest = template;
    for part in parts {
        let Some((before, behind)) = split_once(rest, b'{') else { break };
        message.push_str(before);
        if let Some(behind) = behind.strip_prefix("?}") {
            push_shown(&mut message, part);
            rest = behind;
        } else {
            message.push_str(part);
            rest = behind.strip_prefix('}').unwrap_or(behind);
        }
    }
    message.push_str(rest);
    message
}

fn push_shown(message: &mut String, part: &str) {
    for letter in part.chars() {
        if letter.is_control() {
            for escaped in letter.escape_default() {
                message.push(escaped);
            }
        } else {
            message.push(letter);
        }
    }
}

/// The words between the bytes that `separates` accepts, with `separator` between them, and how
/// many there are.
pub(super) fn respaced(text: &str, separates: fn(u8) -> bool, separator: &str) -> (String, usize) {
    respaced_if(text, separates, separator, |_| true)
}

/// The same for the words that `accepts` accepts.
pub(super) fn respaced_if(
    text: &str,
    separates: fn(u8) -> bool,
    separator: &str,
    accepts: fn(&str) -> bool,
) -> (String, usize) {
    let (mut list, mut count, mut start, mut at) = (String::new(), 0, 0, 0);
    while at <= text.len() {
        let is_end = match text.as_bytes().get(at) {
            Some(byte) => byte.is_ascii() && separates(*byte),
            None => true,
        };
        if is_end {
            let word = text.get(start..at).unwrap_or_default();
            if !word.is_empty() && accepts(word) {
                count += 1;
                push(&mut list, separator, word);
            }
            start = at + 1;
        }
        at += 1;
    }
    (list, count)
}

/// With commas between its words, if it has several.
pub(super) fn with_commas(text: &str) -> Option<String> {
    match respaced(text, |byte| byte.is_ascii_whitespace(), ", ") {
        (_, 0 | 1) => None,
        (list, _) => Some(list),
    }
}

/// Without quotes at its ends, those of a word processor included, which quote nothing.
pub(super) fn without_any_quotes(mut text: &str) -> &str {
    for quote in ["\"", "'", "\u{201c}", "\u{201d}", "\u{2018}", "\u{2019}"] {
        text = text.strip_prefix(quote).unwrap_or(text);
    }
    for quote in ["\"", "'", "\u{201c}", "\u{201d}", "\u{2018}", "\u{2019}"] {
        text = text.strip_suffix(quote).unwrap_or(text);
    }
    text
}

/// Where `part`, which is ASCII, begins in `text`.
pub(super) fn position(text: &str, part: &str) -> Option<usize> {
    let mut at = 0;
    while at + part.len() <= text.len() {
        if text.get(at..at + part.len()) == Some(part) {
            return Some(at);
        }
        at += 1;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_stand_in_their_message() {
        assert_eq!(filled("`{}` is `{?}`, {}", &["{}", "\t", "é"]), "`{}` is `\\t`, é");
        assert_eq!(filled("no part", &["a"]), "no part");
    }

    #[test]
    fn empty_elements_are_found_once() {
        let cases = [
            ("GET, , HEAD", 3..5),
            ("GET,", 3..4),
            (",GET", 0..1),
            (" ,", 0..2),
            (",,", 0..1),
            ("a,,,b", 1..2),
        ];
        for (value, range) in cases {
            let mut checker = Checker::new("allow", value, None);
            checker.list();
            let ranges: Vec<_> = checker.findings.iter().map(FieldFinding::range).collect();
            assert_eq!(ranges, [range], "{value}");
        }
    }

    #[test]
    fn empty_words_are_left_out() {
        assert_eq!(respaced(" a,,é b ", |byte| matches!(byte, b' ' | b','), "-"), ("a-é-b".into(), 3));
        assert_eq!(respaced("", |_| true, ","), (String::new(), 0));
        assert_eq!((position("éab", "ab"), position("a", "ab"), position("éa", "b")), (Some(2), None, None));
        assert_eq!((with_commas("a b").as_deref(), with_commas(" a ")), (Some("a, b"), None));
    }
}
