//! Writes the document.

use super::NAMESPACE;
use crate::incomplete;
use crate::json::acts_on_text;
use crate::Problem;
use core::fmt::Write;
use serde_json::Value;

pub(super) fn document(problem: &Problem) -> String {
    let mut xml = format!("<?xml version=\"1.0\" encoding=\"UTF-8\"?><problem xmlns=\"{NAMESPACE}\">");
    let type_uri = Some(problem.type_uri()).filter(|uri| *uri != "about:blank");
    let status = problem.status();
    let status = status.as_ref().map(http::StatusCode::as_str);
    let texts =
        [("type", type_uri), ("title", problem.title()), ("status", status), ("code", problem.code())];
    let occurrence = [("detail", problem.detail()), ("instance", problem.instance())];
    for (name, text) in texts.into_iter().chain(occurrence) {
        if let Some(text) = text {
            element(&mut xml, name, |xml| push_text(xml, text));
        }
    }
    let mut left_out = Vec::new();
    for member in problem.extensions() {
        push_value(&mut xml, &mut left_out, member.name(), &member.value().unwrap_or_default());
    }
    incomplete::members(problem.code(), left_out.iter().map(String::as_str));
    xml.push_str("</problem>");
    xml
}

/// Appends an element, unless its name cannot be one, wherever it is.
fn push_value(xml: &mut String, left_out: &mut Vec<String>, name: &str, value: &Value) {
    if !is_name(name) {
        return left_out.push(name.to_owned());
    }
    match value {
        Value::Null => {}
        Value::Bool(flag) => element(xml, name, |xml| push_text(xml, if *flag { "true" } else { "false" })),
        Value::Number(number) => element(xml, name, |xml| push_text(xml, &number.to_string())),
        Value::String(text) => element(xml, name, |xml| push_text(xml, text)),
        Value::Array(values) => element(xml, name, |xml| {
            for value in values {
                push_value(xml, left_out, "i", value);
            }
        }),
        Value::Object(members) => element(xml, name, |xml| {
            for (name, value) in members {
                push_value(xml, left_out, name, value);
            }
        }),
    }
}

fn element(xml: &mut String, name: &str, content: impl FnOnce(&mut String)) {
    let _ = write!(xml, "<{name}>");
    content(xml);
    let _ = write!(xml, "</{name}>");
}

/// Whether this is a name in ASCII without a prefix (Namespaces in XML 1.0, Section 3), and not
/// one that XML reserves (XML 1.0, Section 2.3).
fn is_name(name: &str) -> bool {
    let is_start = |byte: &u8| byte.is_ascii_alphabetic() || *byte == b'_';
    let is_inner = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'.');
    let is_reserved = name.get(..3).is_some_and(|start| start.eq_ignore_ascii_case("xml"));
    name.as_bytes().first().is_some_and(is_start) && name.bytes().all(is_inner) && !is_reserved
}

/// Appends character data (XML 1.0, Sections 2.2 and 2.4). A carriage return is a reference, or
/// readers would make a line feed of it (Section 2.11), and what changes the direction of text,
/// too, or it would change that of the markup.
fn push_text(xml: &mut String, text: &str) {
    for character in text.chars() {
        match character {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '\t' | '\n' => xml.push(character),
            '\0'..='\u{8}' | '\u{b}' | '\u{c}' | '\u{e}'..='\u{1f}' | '\u{fffe}' | '\u{ffff}' => {
                xml.push(char::REPLACEMENT_CHARACTER);
            }
            _ if character.is_control() || acts_on_text(u32::from(character)) => {
                let _ = write!(xml, "&#x{:X};", u32::from(character));
            }
            _ => xml.push(character),
        }
    }
}
