//! Structured fields (RFC 9651), read as strictly as they are written: what a parser may
//! forgive, such as missing padding, is a mistake of the sender.

mod bare;
mod check;
mod fields;
mod rules;
#[cfg(test)]
mod tests;

pub(super) use check::{grammar, type_of};

use super::cursor::Cursor;
use super::fault::Fault;
use crate::field::text::all;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;
use core::ops::Range;

/// The type of a whole structured field (RFC 9651, Section 3).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum StructuredType {
    /// Members with a key each.
    Dictionary,
    /// A single member.
    Item,
    /// Members without keys.
    List,
}

/// A member of a field, an item of an inner list, or a parameter.
#[cfg_attr(test, derive(Debug))]
pub(super) struct Node<'a> {
    /// Of a parameter and of a dictionary's member; empty otherwise.
    pub(super) key: &'a str,
    /// Where the key begins.
    pub(super) start: usize,
    /// The bytes of the value; those of the key if the value is left out.
    pub(super) range: Range<usize>,
    pub(super) value: Value<'a>,
    /// None on a parameter.
    pub(super) parameters: Vec<Node<'a>>,
}

#[cfg_attr(test, derive(Debug))]
pub(super) enum Value<'a> {
    Integer(i64),
    Decimal,
    /// What stands between the quotes, escapes included.
    String(&'a str),
    Token(&'a str),
    /// The Base64 between the colons.
    Bytes(&'a str),
    Boolean(bool),
    Date(i64),
    Display,
    Inner(Vec<Node<'a>>),
}

/// Reads a whole field. An item is a single member.
pub(super) fn parse(kind: StructuredType, text: &str) -> Result<Vec<Node<'_>>, Fault> {
    let mut parser = Parser { cursor: Cursor::new(text), text };
    parser.skip_spaces();
    let mut members = Vec::new();
    match kind {
        StructuredType::Item => members.push(parser.item()?),
        _ if parser.cursor.is_at_end() => {}
        _ => parser.members(kind, &mut members)?,
    }
    let end = parser.cursor.at();
    parser.skip_spaces();
    if parser.cursor.is_at_end() {
        return Ok(members);
    }
    let too_long = members.last().and_then(|last| parser.unquoted(end, last));
    Err(too_long.unwrap_or_else(|| parser.unexpected("RFC 9651, Section 4.2", "ends the value")))
}

struct Parser<'a> {
    text: &'a str,
    cursor: Cursor<'a>,
}

impl<'a> Parser<'a> {
    fn skip_spaces(&mut self) {
        self.cursor.take_while(|byte| byte == b' ');
    }

    /// A list or a dictionary (RFC 9651, Sections 4.2.1 and 4.2.2).
    fn members(&mut self, kind: StructuredType, members: &mut Vec<Node<'a>>) -> Result<(), Fault> {
        loop {
            members.push(if kind == StructuredType::List { self.member()? } else { self.keyed_member()? });
            let end = self.cursor.at();
            self.cursor.skip_whitespace();
            if self.cursor.is_at_end() {
                return Ok(());
            }
            let comma = self.cursor.at();
            if !self.cursor.eat(b',') {
                return Err(self.no_comma(end, members.last()));
            }
            self.cursor.skip_whitespace();
            if self.cursor.is_at_end() {
                let message = String::from("no member follows the last comma");
                let fault = Fault::new(comma..comma + 1, "RFC 9651, Section 4.2.1", message);
                return Err(fault.fix(end..self.text.len(), ""));
            }
        }
    }

    fn keyed_member(&mut self) -> Result<Node<'a>, Fault> {
        let start = self.cursor.at();
        let key = self.key()?;
        if self.cursor.eat(b'=') {
            return Ok(Node { key, start, ..self.member()? });
        }
        let range = start..self.cursor.at();
        Ok(Node { key, start, range, value: Value::Boolean(true), parameters: self.parameters()? })
    }

    /// An item or an inner list.
    fn member(&mut self) -> Result<Node<'a>, Fault> {
        if self.cursor.peek() != Some(b'(') {
            return self.item();
        }
        let start = self.cursor.at();
        let value = Value::Inner(self.inner_list()?);
        let range = start..self.cursor.at();
        Ok(Node { key: "", start, range, value, parameters: self.parameters()? })
    }

    fn inner_list(&mut self) -> Result<Vec<Node<'a>>, Fault> {
        let mut items = Vec::new();
        self.cursor.eat(b'(');
        loop {
            self.skip_spaces();
            if self.cursor.eat(b')') {
                return Ok(items);
            }
            items.push(self.item()?);
            if !matches!(self.cursor.peek(), Some(b' ' | b')')) {
                return Err(
                    self.unexpected("RFC 9651, Section 4.2.1.2", "separates the items within `(` and `)`")
                );
            }
        }
    }

    fn item(&mut self) -> Result<Node<'a>, Fault> {
        let start = self.cursor.at();
        let value = self.bare_item()?;
        let range = start..self.cursor.at();
        Ok(Node { key: "", start, range, value, parameters: self.parameters()? })
    }

    fn parameters(&mut self) -> Result<Vec<Node<'a>>, Fault> {
        let mut parameters = Vec::new();
        while self.cursor.eat(b';') {
            self.skip_spaces();
            let start = self.cursor.at();
            let key = self.key()?;
            let mut range = start..self.cursor.at();
            let mut value = Value::Boolean(true);
            if self.cursor.eat(b'=') {
                let start = self.cursor.at();
                value = self.bare_item()?;
                range = start..self.cursor.at();
            }
            parameters.push(Node { key, start, range, value, parameters: Vec::new() });
        }
        Ok(parameters)
    }

    /// RFC 9651, Section 4.2.3.3.
    fn key(&mut self) -> Result<&'a str, Fault> {
        let start = self.cursor.at();
        let key = self.cursor.take_while(|byte| byte.is_ascii_alphanumeric() || b"_-.*".contains(&byte));
        let is_key = key.starts_with(|first: char| first.is_ascii_lowercase() || first == '*');
        if is_key && all(key, |byte| !byte.is_ascii_uppercase()) {
            return Ok(key);
        }
        if key.is_empty() {
            return Err(self.unexpected("RFC 9651, Section 4.2.3.3", "begins a key"));
        }
        let range = start..self.cursor.at();
        let fault = |message| Fault::new(range.clone(), "RFC 9651, Section 3.1.2", message);
        if !key.starts_with(|first: char| first.is_ascii_alphabetic() || first == '*') {
            return Err(fault(format!("`{key}` is not a key: a key begins with a lowercase letter")));
        }
        let message = format!("`{key}` is not a key: the letters of a key are lowercase");
        Err(fault(message).fix(range.clone(), key.to_ascii_lowercase()))
    }

    /// The next character, where one that `role` is missing.
    fn unexpected(&self, reference: &'static str, role: &str) -> Fault {
        let range = self.cursor.next_char();
        let message = match self.text.get(range.clone()) {
            None | Some("") => format!("nothing {role}"),
            Some(letter) => format!("`{letter}` is not what {role}"),
        };
        Fault::new(range, reference, message)
    }

    /// A value that goes on where its type ends: most often text without quotes.
    fn unquoted(&self, end: usize, last: &Node<'_>) -> Option<Fault> {
        let value = last.parameters.last().unwrap_or(last);
        let is_continued = value.range.end == end && self.cursor.at() == end;
        let is_text = matches!(value.value, Value::Integer(_) | Value::Decimal | Value::Token(_));
        if !is_continued || !is_text {
            return None;
        }
        let rest = self.text.get(value.range.start..).unwrap_or_default();
        let text = rest.split([',', ';', ' ', '\t']).next().unwrap_or_default();
        let message = format!("`{text}` is of no type, and text stands in double quotes");
        let range = value.range.start..value.range.start + text.len();
        let fault = Fault::new(range, "RFC 9651, Section 3.3", message);
        Some(if all(text, |byte| byte != b'"' && byte != b'\\') {
            fault.with_replacement(format!("\"{text}\""))
        } else {
            fault
        })
    }

    /// Something else than a comma behind a member that ended at `end`.
    fn no_comma(&self, end: usize, last: Option<&Node<'_>>) -> Fault {
        if let Some(fault) = last.and_then(|last| self.unquoted(end, last)) {
            return fault;
        }
        let range = self.cursor.next_char();
        let letter = self.text.get(range.clone()).unwrap_or_default();
        if letter == ";" {
            let message = String::from("no space stands before a `;`");
            return Fault::new(end..range.start, "RFC 9651, Section 4.2.3.2", message)
                .fix(end..range.start, "");
        }
        let message = format!("a comma separates members, not `{letter}`");
        let fault = Fault::new(range.clone(), "RFC 9651, Section 4.2.1", message);
        if end < range.start {
            fault.fix(end..end, ",")
        } else {
            fault
        }
    }
}
