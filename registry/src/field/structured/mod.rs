//! Structured fields (RFC 9651), read as strictly as they are written: what a parser may
//! forgive, such as missing padding, is a mistake of the sender.

mod bare;
mod check;
mod fields;
mod mistakes;
mod rules;
#[cfg(test)]
mod tests;

pub(super) use check::{grammar, type_of};

use super::checker::Checker;
use super::cursor::Cursor;
use super::part::Part;
use crate::valid::text::{all, is_whitespace};
use alloc::vec::Vec;
use core::ops::Range;

/// The type of a whole structured field (RFC 9651, Section 3). There are no others.
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
#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug))]
pub(super) struct Node<'a> {
    pub(super) level: Level,
    /// Of a parameter and of a dictionary's member; empty otherwise.
    pub(super) key: Part<'a>,
    /// The value; the key if the value is left out.
    pub(super) written: Part<'a>,
    pub(super) value: Value<'a>,
}

/// A field is a flat list of nodes: a member is followed by the items of its inner list and then
/// by its parameters, and each item by its own parameters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    Member,
    Item,
    ItemParameter,
    Parameter,
}

#[derive(Clone, Copy)]
#[cfg_attr(test, derive(Debug))]
pub(super) enum Value<'a> {
    Integer(i64),
    Decimal,
    /// The text between the quotes, escapes included.
    String(&'a str),
    Token(&'a str),
    /// The Base64 between the colons.
    Bytes(&'a str),
    Boolean(bool),
    Date(i64),
    Display,
    Inner,
}

impl Node<'_> {
    pub(super) fn range(&self) -> Range<usize> {
        self.written.range()
    }

    /// Whether it is a key alone, which means `?1`.
    pub(super) fn is_left_out(&self) -> bool {
        !self.key.is_empty() && self.key.start == self.written.start
    }
}

/// The parameters of the node at this position.
pub(super) fn parameters<'b, 'a>(nodes: &'b [Node<'a>], at: usize) -> &'b [Node<'a>] {
    let level = match nodes.get(at) {
        Some(Node { level: Level::Member, .. }) => Level::Parameter,
        Some(Node { level: Level::Item, .. }) => Level::ItemParameter,
        _ => return &[],
    };
    let mut start = at + 1;
    while level == Level::Parameter && is(nodes, start, Level::Item) {
        start += 1;
        while is(nodes, start, Level::ItemParameter) {
            start += 1;
        }
    }
    let mut end = start;
    while is(nodes, end, level) {
        end += 1;
    }
    nodes.get(start..end).unwrap_or_default()
}

fn is(nodes: &[Node<'_>], at: usize, level: Level) -> bool {
    match nodes.get(at) {
        Some(node) => node.level == level,
        None => false,
    }
}

/// Reads a whole field. An item is a single member. None, and a finding, if the value is no
/// field of this kind.
pub(super) fn parse<'a>(checker: &mut Checker<'a>, kind: StructuredType) -> Option<Vec<Node<'a>>> {
    let cursor = Cursor::new(checker.value);
    let mut parser = Parser { checker, cursor, nodes: Vec::new() };
    parser.skip_spaces();
    match kind {
        StructuredType::Item => parser.item(Level::Member)?,
        _ if parser.cursor.is_at_end() => {}
        _ => parser.members(kind)?,
    }
    let end = parser.cursor.at();
    parser.skip_spaces();
    if parser.cursor.is_at_end() {
        return Some(parser.nodes);
    }
    if kind == StructuredType::Item && parser.cursor.peek() == b',' {
        let comma = parser.cursor.next_char().range();
        parser.invalid(comma, "RFC 9651, Section 4.2", "this field has one value, and no list", &[]);
    } else if !parser.unquoted(end) {
        parser.unexpected("RFC 9651, Section 4.2", "ends the value");
    }
    None
}

/// Its methods return none where they made a finding.
struct Parser<'c, 'a> {
    checker: &'c mut Checker<'a>,
    cursor: Cursor<'a>,
    nodes: Vec<Node<'a>>,
}

impl<'a> Parser<'_, 'a> {
    fn skip_spaces(&mut self) {
        self.cursor.take_while(|byte| byte == b' ');
    }

    fn skip_whitespace(&mut self) {
        self.cursor.take_while(is_whitespace);
    }

    fn push(&mut self, level: Level, key: Part<'a>, written: Part<'a>, value: Value<'a>) {
        self.nodes.push(Node { level, key, written, value });
    }

    fn invalid(&mut self, range: Range<usize>, reference: &'static str, message: &str, parts: &[&str]) {
        self.checker.invalid(range, reference, message, parts);
    }

    /// A list or a dictionary (RFC 9651, Sections 4.2.1 and 4.2.2).
    fn members(&mut self, kind: StructuredType) -> Option<()> {
        loop {
            if kind == StructuredType::List {
                self.member(Part::EMPTY)?;
            } else {
                self.keyed_member()?;
            }
            let end = self.cursor.at();
            self.skip_whitespace();
            if self.cursor.is_at_end() {
                return Some(());
            }
            let comma = self.cursor.at();
            if !self.cursor.eat(b',') {
                return self.no_comma(end);
            }
            self.skip_whitespace();
            if self.cursor.is_at_end() {
                let message = "no member follows the last comma";
                self.invalid(comma..comma + 1, "RFC 9651, Section 4.2.1", message, &[]);
                self.checker.fix(end..self.cursor.at(), &[]);
                return None;
            }
        }
    }

    fn keyed_member(&mut self) -> Option<()> {
        let key = self.key()?;
        if self.cursor.eat(b'=') {
            return self.member(key);
        }
        self.push(Level::Member, key, key, Value::Boolean(true));
        self.parameters(Level::Parameter)
    }

    /// An item or an inner list.
    fn member(&mut self, key: Part<'a>) -> Option<()> {
        if self.cursor.peek() != b'(' {
            return self.keyed_item(Level::Member, key);
        }
        let (start, at) = (self.cursor.at(), self.nodes.len());
        self.push(Level::Member, key, key, Value::Inner);
        self.inner_list()?;
        let written = self.cursor.since(start);
        if let Some(member) = self.nodes.get_mut(at) {
            member.written = written;
        }
        self.parameters(Level::Parameter)
    }

    fn inner_list(&mut self) -> Option<()> {
        self.cursor.eat(b'(');
        loop {
            self.skip_spaces();
            if self.cursor.eat(b')') {
                return Some(());
            }
            self.item(Level::Item)?;
            if self.cursor.peek() == b',' {
                return self.comma_in_list();
            }
            if !matches!(self.cursor.peek(), b' ' | b')') {
                let role = "separates the items within `(` and `)`";
                return self.unexpected("RFC 9651, Section 4.2.1.2", role);
            }
        }
    }

    fn item(&mut self, level: Level) -> Option<()> {
        self.keyed_item(level, Part::EMPTY)
    }

    fn keyed_item(&mut self, level: Level, key: Part<'a>) -> Option<()> {
        let start = self.cursor.at();
        let value = self.bare_item()?;
        self.push(level, key, self.cursor.since(start), value);
        let is_member = level == Level::Member;
        self.parameters(if is_member { Level::Parameter } else { Level::ItemParameter })
    }

    fn parameters(&mut self, level: Level) -> Option<()> {
        while self.cursor.peek() == b';' {
            let semicolon = self.cursor.next_char();
            self.cursor.eat(b';');
            self.skip_spaces();
            let key = self.key()?;
            let (mut written, mut value) = (key, Value::Boolean(true));
            if self.cursor.eat(b'=') {
                if self.cursor.peek() == b'(' {
                    let message = "a comma must be before the member `{}`, not a semicolon";
                    self.invalid(semicolon.range(), "RFC 9651, Section 3.2", message, &[key.text]);
                    self.checker.replace(",");
                    return None;
                }
                let start = self.cursor.at();
                value = self.bare_item()?;
                written = self.cursor.since(start);
            }
            self.push(level, key, written, value);
        }
        Some(())
    }

    /// RFC 9651, Section 4.2.3.3.
    fn key(&mut self) -> Option<Part<'a>> {
        const REFERENCE: &str = "RFC 9651, Section 3.1.2";
        let key = self.cursor.take_while(|byte| byte.is_ascii_alphanumeric() || b"_-.*".contains(&byte));
        let [first, ..] = key.text.as_bytes() else {
            self.unexpected("RFC 9651, Section 4.2.3.3", "begins a key");
            return None;
        };
        let is_first = first.is_ascii_alphabetic() || *first == b'*';
        if is_first && all(key.text, |byte| !byte.is_ascii_uppercase()) {
            return Some(key);
        }
        if is_first {
            let message = "`{}` is not a key: the letters of a key are lowercase";
            self.invalid(key.range(), REFERENCE, message, &[key.text]);
            self.checker.replace(&key.text.to_ascii_lowercase());
        } else {
            let message = "`{}` is not a key: a key begins with a lowercase letter";
            self.invalid(key.range(), REFERENCE, message, &[key.text]);
        }
        None
    }
}
