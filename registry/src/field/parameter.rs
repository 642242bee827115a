//! Parameters: `name=value`, most often behind a semicolon (RFC 9110, Section 5.6.6).

use super::checker::Checker;
use super::fault::Fault;
use super::tokens::{quote, Part};
use super::FieldRule;
use alloc::format;
use alloc::string::String;

#[derive(Clone, Copy)]
pub(super) struct Parameter<'a> {
    pub(super) name: Part<'a>,
    /// A token or a quoted string, as it is written; none where there is no `=`.
    pub(super) value: Option<Part<'a>>,
}

impl Parameter<'_> {
    /// Whether this is its name, which compares without case.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name.text.eq_ignore_ascii_case(name)
    }
}

impl Checker<'_> {
    /// Reads a parameter without whitespace around its `=`, where no sender generates any.
    /// None, and a finding, if it has no name.
    pub(super) fn parameter<'a>(&mut self, part: Part<'a>, reference: &'static str) -> Option<Parameter<'a>> {
        if let Some((name, value)) = part.split_once('=') {
            let around = name.trimmed().end()..value.trimmed().start;
            if around.len() > 1 && !name.trimmed().is_empty() {
                let message = format!("`{}` has whitespace around its `=`", name.trimmed().text);
                self.add(FieldRule::Invalid, Fault::new(around, reference, message).with_replacement("="));
            }
        }
        self.spaced_parameter(part, reference)
    }

    /// The same where whitespace around the `=` is allowed.
    pub(super) fn spaced_parameter<'a>(
        &mut self,
        part: Part<'a>,
        reference: &'static str,
    ) -> Option<Parameter<'a>> {
        let part = part.trimmed();
        let (name, value) = match part.split_once('=') {
            Some((name, value)) => (name.trimmed(), Some(value.trimmed())),
            None => (part, None),
        };
        if part.is_empty() && part.start > 0 {
            let semicolon = part.start - 1..part.start;
            let message = String::from("no parameter follows the semicolon");
            self.add(FieldRule::Invalid, Fault::new(semicolon, reference, message).with_replacement(""));
            return None;
        }
        if !name.is_token() {
            let shown = if name.is_empty() { part } else { name };
            let message = format!("`{}` is not the name of a parameter, which is a token", shown.text);
            self.add(FieldRule::Invalid, Fault::new(shown.range(), reference, message));
            return None;
        }
        if let Some(value) = value.filter(|value| !value.is_token() && !value.is_quoted()) {
            self.unquoted(name, value, reference);
        }
        Some(Parameter { name, value })
    }

    fn unquoted(&mut self, name: Part<'_>, value: Part<'_>, reference: &'static str) {
        let content = value.text.strip_prefix('"').unwrap_or(value.text);
        let message = match value.text {
            "" => format!("`{}` has no value behind its `=`", name.text),
            text if text.len() > content.len() => format!("`{text}` is not a quoted string alone"),
            text => format!("`{text}` is not a token, so it must be a quoted string"),
        };
        let fault =
            Fault::new(if value.is_empty() { name.range() } else { value.range() }, reference, message);
        let fault = match content.trim_end_matches('"') {
            content if content.contains('"') => fault,
            content => fault.fix(value.range(), quote(content)),
        };
        self.add(FieldRule::Invalid, fault);
    }
}
