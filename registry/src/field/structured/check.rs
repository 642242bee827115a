//! A structured field against what its document says of the types within.

use super::bare::unused_bits_are_zero;
use super::fields::{
    value_type, Field, Keys, Types, BOOLEAN, BYTES, DATE, FIELDS, INTEGER, NAMES, STRING, TOKEN,
};
use super::{parameters, parse, rules, Level, Node, StructuredType, Value};
use crate::field::checker::{Checker, Grammar};
use crate::field::FieldRule;
use crate::suggest::Nearest;
use crate::valid::text::{is_number, rsplit_once};
use alloc::format;
use alloc::string::String;

/// The grammar of a field that is structured.
pub(crate) fn grammar(name: &str) -> Option<Grammar> {
    match field(name) {
        Some(_) => Some(check),
        None => None,
    }
}

/// The type of the whole field, if it is structured; its name in any case.
pub(crate) fn type_of(name: &str) -> Option<StructuredType> {
    Some(field(name)?.kind)
}

fn field(name: &str) -> Option<&'static Field> {
    for field in FIELDS {
        if field.name.eq_ignore_ascii_case(name) {
            return Some(field);
        }
    }
    None
}

fn check(checker: &mut Checker<'_>) {
    let Some(field) = field(checker.name) else { return };
    if rules::has_old_form(checker) {
        return;
    }
    let Some(nodes) = parse(checker, field.kind) else { return };
    check_members(checker, field, &nodes);
    if !checker.is_invalid() {
        (field.rule)(checker, &nodes);
    }
}

fn check_members(checker: &mut Checker<'_>, field: &Field, nodes: &[Node<'_>]) {
    check_unique(checker, nodes, Level::Member);
    let mut at = 0;
    for node in nodes {
        let is_member = node.level == Level::Member;
        if is_member || node.level == Level::Item {
            if checker.is_full() {
                return;
            }
            if is_member {
                check_type(checker, field, node, field.keys, field.member);
            } else {
                check_type(checker, field, node, &[], field.inner);
            }
            if is_member && !field.tokens.is_empty() {
                rules::known_token(checker, node, field.tokens, field.reference);
            }
            check_parameters(checker, field, node, parameters(nodes, at));
        }
        at += 1;
    }
}

fn check_parameters(checker: &mut Checker<'_>, field: &Field, node: &Node<'_>, parameters: &[Node<'_>]) {
    let Some(first) = parameters.first() else { return };
    check_unique(checker, parameters, first.level);
    for parameter in parameters {
        if checker.is_full() {
            return;
        }
        if is_like_member(field, node, parameter) {
            misplaced(checker, field, node, parameter);
            continue;
        }
        check_type(checker, field, parameter, field.parameters, !0);
    }
}

/// Whether a parameter of a dictionary's member must be meant as a member of its own.
fn is_like_member(field: &Field, member: &Node<'_>, parameter: &Node<'_>) -> bool {
    let is_any_key = field.keys.is_empty() && field.member & value_type(&parameter.value) != 0;
    let is_dictionary = field.kind == StructuredType::Dictionary && !member.key.is_empty();
    let key = parameter.key.text;
    is_dictionary && !is_in(field.parameters, key) && (is_any_key || is_in(field.keys, key))
}

fn is_in(keys: Keys, key: &str) -> bool {
    for (other, _) in keys {
        if *other == key {
            return true;
        }
    }
    false
}

fn misplaced(checker: &mut Checker<'_>, field: &Field, member: &Node<'_>, parameter: &Node<'_>) {
    let message = "`{}` is ignored as a parameter of `{}`: members are separated by commas";
    let start = parameter.key.start;
    let parts = &[parameter.key.text, member.key.text];
    checker.discouraged(start..parameter.written.end(), field.reference, message, parts);
    let before = checker.value.get(..start).unwrap_or_default();
    if let Some((before, _)) = rsplit_once(before, b';') {
        checker.fix(before.len()..start, &[", "]);
    }
}

/// More than any field has: a longer value is not compared with itself in all its length.
const MOST_KEYS: usize = 100;

/// Only the last of several members or parameters of one key counts, and a serializer has no
/// others (RFC 9651, Sections 3.1.2 and 3.2).
fn check_unique(checker: &mut Checker<'_>, nodes: &[Node<'_>], level: Level) {
    let mut count = 0;
    for node in nodes {
        if node.level != level || node.key.is_empty() {
            continue;
        }
        count += 1;
        if count > MOST_KEYS {
            return;
        }
        for again in nodes {
            if again.key.start >= node.key.start {
                break;
            }
            if again.level == level && again.key.text == node.key.text && !checker.is_full() {
                let message = "`{}` occurs more than once, and only the last one counts";
                let range = node.key.range();
                checker.discouraged(range, "RFC 9651, Section 3.2", message, &[node.key.text]);
            }
        }
    }
}

fn check_type(checker: &mut Checker<'_>, field: &Field, node: &Node<'_>, keys: Keys, other: Types) {
    let (mut types, mut is_defined) = (other, false);
    let mut nearest = Nearest::likely(node.key.text);
    for (key, key_types) in keys {
        if *key == node.key.text {
            (types, is_defined) = (*key_types, true);
        }
        nearest.offer(key);
    }
    if types & value_type(&node.value) == 0 {
        return wrong_type(checker, field, node, types);
    }
    if let Value::Bytes(content) = node.value {
        check_unused_bits(checker, node, content);
    }
    if is_defined || node.key.text.len() < 4 {
        return;
    }
    if let Some(likely) = nearest.candidate() {
        let message = "`{}` is not defined for this field, `{}` is";
        let parts = &[node.key.text, likely];
        checker.find(FieldRule::Misspelled, node.key.range(), field.reference, message, parts);
        checker.replace(likely);
    }
}

/// They are zero in what a server encodes, and parsers are told not to fail on others (RFC 9651,
/// Sections 4.1.8 and 4.2.7).
fn check_unused_bits(checker: &mut Checker<'_>, node: &Node<'_>, content: &str) {
    if !unused_bits_are_zero(content) {
        let message = "`{}` is cut short: bits of its last character are unused";
        checker.discouraged(node.range(), "RFC 9651, Section 4.1.8", message, &[content]);
    }
}

fn wrong_type(checker: &mut Checker<'_>, field: &Field, node: &Node<'_>, types: Types) {
    let subject = if node.key.is_empty() { field.name } else { node.key.text };
    let expected = names(types);
    if node.is_left_out() {
        let message = "`{}` has no value, and takes {}";
        return checker.invalid(node.range(), field.reference, message, &[subject, &expected]);
    }
    let message = "`{}` is {}, and `{}` takes {}";
    let parts = &[node.written.text, &names(value_type(&node.value)), subject, &expected];
    checker.invalid(node.range(), field.reference, message, parts);
    checker.replace_likely(converted(node.value, types).as_deref());
}

/// "a String or a Token".
fn names(types: Types) -> String {
    let mut text = String::new();
    let mut bit = 1;
    for name in NAMES {
        if types & bit != 0 {
            text.push_str(if text.is_empty() { "" } else { " or " });
            text.push_str(name);
        }
        bit <<= 1;
    }
    text
}

/// The same value in one of the types.
fn converted(value: Value<'_>, types: Types) -> Option<String> {
    match value {
        Value::String(text) if types & INTEGER != 0 && is_number(text) => Some(String::from(text)),
        Value::String(text) | Value::Token(text) if types & BOOLEAN != 0 => boolean(text),
        Value::String(text) if types & BYTES != 0 => Some([":", text, ":"].concat()),
        Value::String(text) if types & TOKEN != 0 && !text.is_empty() => Some(String::from(text)),
        Value::Token(text) if types & STRING != 0 => Some(["\"", text, "\""].concat()),
        Value::Integer(number @ (0 | 1)) if types & BOOLEAN != 0 => Some(format!("?{number}")),
        Value::Integer(number) if types & DATE != 0 => Some(format!("@{number}")),
        Value::Date(number) if types & INTEGER != 0 => Some(format!("{number}")),
        Value::Integer(number) if types & STRING != 0 => Some(format!("\"{number}\"")),
        _ => None,
    }
}

fn boolean(text: &str) -> Option<String> {
    if text.eq_ignore_ascii_case("true") || text == "1" {
        Some(String::from("?1"))
    } else if text.eq_ignore_ascii_case("false") || text == "0" {
        Some(String::from("?0"))
    } else {
        None
    }
}
