//! A structured field against what its document says of the types within.

use super::bare::unused_bits_are_zero;
use super::fields::{
    value_type, Field, Keys, Types, BOOLEAN, BYTES, DATE, FIELDS, INTEGER, NAMES, STRING, TOKEN,
};
use super::{parse, rules, Node, StructuredType, Value};
use crate::field::checker::{Checker, Grammar};
use crate::field::fault::Fault;
use crate::field::tokens::is_number;
use crate::field::FieldRule;
use crate::suggest::closest_in;
use alloc::format;
use alloc::string::String;
use alloc::vec::Vec;

/// The grammar of a field that is structured.
pub(crate) fn grammar(name: &str) -> Option<Grammar> {
    field(name).map(|_| check as Grammar)
}

/// The type of the whole field, if it is structured; its name in any case.
pub(crate) fn type_of(name: &str) -> Option<StructuredType> {
    FIELDS.iter().find(|field| field.name.eq_ignore_ascii_case(name)).map(|field| field.kind)
}

fn field(name: &str) -> Option<&'static Field> {
    FIELDS.iter().find(|field| field.name == name)
}

fn check(checker: &mut Checker<'_>) {
    let Some(field) = field(checker.name) else { return };
    if rules::has_old_form(checker) {
        return;
    }
    let nodes = match parse(field.kind, checker.value) {
        Ok(nodes) => nodes,
        Err(fault) => return checker.add(FieldRule::Invalid, fault),
    };
    check_members(checker, field, &nodes);
    if !checker.is_invalid() {
        (field.rule)(checker, &nodes);
    }
}

fn check_members(checker: &mut Checker<'_>, field: &Field, nodes: &[Node<'_>]) {
    check_unique(checker, nodes);
    for node in nodes {
        if checker.is_full() {
            return;
        }
        check_type(checker, field, node, field.keys, field.member);
        if !field.tokens.is_empty() {
            rules::known_token(checker, node, field.tokens, field.reference);
        }
        check_parameters(checker, field, node);
        if let Value::Inner(items) = &node.value {
            for item in items {
                if checker.is_full() {
                    return;
                }
                check_type(checker, field, item, &[], field.inner);
                check_parameters(checker, field, item);
            }
        }
    }
}

fn check_parameters(checker: &mut Checker<'_>, field: &Field, node: &Node<'_>) {
    check_unique(checker, &node.parameters);
    for parameter in &node.parameters {
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
    let is_in = |keys: Keys| keys.iter().any(|(key, _)| *key == parameter.key);
    let is_any_key = field.keys.is_empty() && field.member & value_type(&parameter.value) != 0;
    let is_dictionary = field.kind == StructuredType::Dictionary && !member.key.is_empty();
    is_dictionary && !is_in(field.parameters) && (is_any_key || is_in(field.keys))
}

fn misplaced(checker: &mut Checker<'_>, field: &Field, member: &Node<'_>, parameter: &Node<'_>) {
    let (key, of) = (parameter.key, member.key);
    let message = format!("`{key}` is ignored as a parameter of `{of}`: a comma stands before a member");
    let fault = Fault::new(parameter.start..parameter.range.end, field.reference, message);
    let semicolon = checker.value.get(..parameter.start).and_then(|before| before.rfind(';'));
    let at = semicolon.unwrap_or(parameter.start);
    checker.add(FieldRule::Discouraged, fault.fix(at..parameter.start, ", "));
}

/// More than any field has: a longer value is not compared with itself in all its length.
const MOST_KEYS: usize = 100;

/// Only the last of several members or parameters of one key counts, and a serializer has no
/// others (RFC 9651, Sections 3.1.2 and 3.2).
fn check_unique(checker: &mut Checker<'_>, nodes: &[Node<'_>]) {
    for (at, node) in nodes.iter().enumerate().take(MOST_KEYS) {
        for again in nodes.iter().take(at) {
            if again.key == node.key && !node.key.is_empty() && !checker.is_full() {
                let message = format!("`{}` occurs more than once, and only the last one counts", node.key);
                let range = node.start..node.start + node.key.len();
                checker.add(FieldRule::Discouraged, Fault::new(range, "RFC 9651, Section 3.2", message));
            }
        }
    }
}

fn check_type(checker: &mut Checker<'_>, field: &Field, node: &Node<'_>, keys: Keys, other: Types) {
    let defined = keys.iter().find(|(key, _)| *key == node.key);
    let types = defined.map_or(other, |(_, types)| *types);
    if types & value_type(&node.value) == 0 {
        return checker.add(FieldRule::Invalid, wrong_type(checker.value, field, node, types));
    }
    if let Value::Bytes(content) = node.value {
        check_unused_bits(checker, node, content);
    }
    if defined.is_some() || node.key.len() < 4 {
        return;
    }
    let names: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
    if let Some(likely) = closest_in(node.key, &names) {
        let range = node.start..node.start + node.key.len();
        let message = format!("`{}` is not defined for this field, `{likely}` is", node.key);
        let fault = Fault::new(range.clone(), field.reference, message).fix(range, likely);
        checker.add(FieldRule::Misspelled, fault);
    }
}

/// They are zero in what a server encodes, and parsers are told not to fail on others (RFC 9651,
/// Sections 4.1.8 and 4.2.7).
fn check_unused_bits(checker: &mut Checker<'_>, node: &Node<'_>, content: &str) {
    if !unused_bits_are_zero(content) {
        let message = format!("`{content}` is cut short: bits of its last character are unused");
        let fault = Fault::new(node.range.clone(), "RFC 9651, Section 4.1.8", message);
        checker.add(FieldRule::Discouraged, fault);
    }
}

fn wrong_type(text: &str, field: &Field, node: &Node<'_>, types: Types) -> Fault {
    let written = text.get(node.range.clone()).unwrap_or_default();
    let is_left_out = !node.key.is_empty() && node.range.start == node.start;
    let subject = if node.key.is_empty() { field.name } else { node.key };
    let expected = names(types);
    if is_left_out {
        let message = format!("`{subject}` has no value, and takes {expected}");
        return Fault::new(node.range.clone(), field.reference, message);
    }
    let message =
        format!("`{written}` is {}, and `{subject}` takes {expected}", names(value_type(&node.value)));
    let fault = Fault::new(node.range.clone(), field.reference, message);
    match converted(&node.value, types) {
        Some(fix) => fault.fix(node.range.clone(), fix),
        None => fault,
    }
}

/// "a String or a Token".
fn names(types: Types) -> String {
    let mut text = String::new();
    for (bit, name) in NAMES.iter().enumerate() {
        if types & (1 << bit) != 0 {
            text.push_str(if text.is_empty() { "" } else { " or " });
            text.push_str(name);
        }
    }
    text
}

/// The same value in one of the types.
fn converted(value: &Value<'_>, types: Types) -> Option<String> {
    let accepts = |one: Types| types & one != 0;
    match value {
        Value::String(text) if accepts(INTEGER) && is_number(text) => Some(String::from(*text)),
        Value::String(text) | Value::Token(text) if accepts(BOOLEAN) => boolean(text),
        Value::String(text) if accepts(BYTES) => Some(format!(":{text}:")),
        Value::String(text) if accepts(TOKEN) && !text.is_empty() => Some(String::from(*text)),
        Value::Token(text) if accepts(STRING) => Some(format!("\"{text}\"")),
        Value::Integer(number @ (0 | 1)) if accepts(BOOLEAN) => Some(format!("?{number}")),
        Value::Integer(number) if accepts(DATE) => Some(format!("@{number}")),
        Value::Date(number) if accepts(INTEGER) => Some(format!("{number}")),
        Value::Integer(number) if accepts(STRING) => Some(format!("\"{number}\"")),
        _ => None,
    }
}

fn boolean(text: &str) -> Option<String> {
    let is = |word: &str| text.eq_ignore_ascii_case(word);
    let is_true = is("true") || text == "1";
    (is_true || is("false") || text == "0").then(|| format!("?{}", u8::from(is_true)))
}
