//! Literals with the names of fields in braces: `{name}`, `{0}`, `{name:?}` and the other format
//! specs of `std::fmt`; `{{` is a brace.

use crate::model::{Placed, Template};
use crate::names::field_name;
use crate::report::{Error, Result};
use proc_macro2::TokenTree;
use statusful_registry::closest;
use syn::{Fields, Member};

/// A literal that was read.
pub(super) enum Written {
    /// It names no field; `{{` is a brace in it.
    Plain(String),
    Template(Template),
}

/// Reads a literal. `fields` are those that it may name; `None` where there are none to
/// choose from.
pub(super) fn read(literal: &TokenTree, value: &str, fields: Option<&Fields>) -> Result<Written> {
    if !value.contains(['{', '}']) {
        return Ok(Written::Plain(value.to_owned()));
    }
    let mut parsed = Parsed { fields, format: String::new(), plain: String::new(), placed: Vec::new() };
    match parsed.read(value) {
        Err(why) => Err(Error::at(literal, why)),
        Ok(()) if parsed.placed.is_empty() => Ok(Written::Plain(parsed.plain)),
        Ok(()) => Ok(Written::Template(Template {
            token: literal.clone(),
            text: value.to_owned(),
            format: parsed.format,
            fields: parsed.placed,
        })),
    }
}

/// A literal as it is to be written for its braces to be sent.
pub(super) fn escaped(value: &str) -> String {
    value.replace('{', "{{").replace('}', "}}")
}

struct Parsed<'a> {
    fields: Option<&'a Fields>,
    format: String,
    /// The text if it names no field.
    plain: String,
    placed: Vec<Placed>,
}

impl Parsed<'_> {
    fn read(&mut self, value: &str) -> Result<(), String> {
        let mut rest = value;
        while let Some(at) = rest.find(['{', '}']) {
            let (before, found) = rest.split_at(at);
            self.push(before);
            if let Some(after) = ["{{", "}}"].iter().find_map(|braces| found.strip_prefix(braces)) {
                self.push(found.get(..1).unwrap_or_default());
                rest = after;
                continue;
            }
            let Some(opened) = found.strip_prefix('{') else {
                return Err(format!("a `}}` closes no `{{`\nhelp: {}", write_braces(value)));
            };
            let Some((placeholder, after)) = opened.split_once('}') else {
                return Err(format!("nothing closes this `{{`\nhelp: {}", write_braces(value)));
            };
            self.place(placeholder, value)?;
            rest = after;
        }
        self.push(rest);
        Ok(())
    }

    fn push(&mut self, text: &str) {
        self.format.push_str(&escaped(text));
        self.plain.push_str(text);
    }

    /// `name`, or `name:spec`.
    fn place(&mut self, placeholder: &str, value: &str) -> Result<(), String> {
        let (name, spec) = match placeholder.split_once(':') {
            Some((name, spec)) => (name.trim(), Some(spec.trim_end())),
            None => (placeholder.trim(), None),
        };
        let writes = writes(spec.unwrap_or_default()).ok_or_else(|| {
            format!("`{{{placeholder}}}` would send an address\nhelp: write the value: `{{{name}}}`")
        })?;
        let at = self.index(name, Some(writes), value)?;
        self.format.push('{');
        self.format.push_str(&at.to_string());
        if let Some(spec) = spec {
            self.format.push(':');
            self.spec(spec, value)?;
        }
        self.format.push('}');
        Ok(())
    }

    /// A spec may take a width and a precision from fields: `{name:>width$.precision$}`.
    fn spec(&mut self, spec: &str, value: &str) -> Result<(), String> {
        if spec.contains(".*") {
            return Err(format!(
                "`.*` takes the precision from a list of arguments, and there is none\n\
                 help: name the field that holds it: `{}`",
                spec.replace(".*", ".precision$")
            ));
        }
        let mut rest = spec;
        while let Some((before, after)) = rest.split_once('$') {
            let kept =
                before.trim_end_matches(|character: char| character.is_alphanumeric() || character == '_');
            let name = before.get(kept.len()..).unwrap_or_default();
            // A `0` before the width is a flag.
            let (flag, name) = match name.strip_prefix('0') {
                Some(named) if !named.is_empty() => ("0", named),
                _ => ("", name),
            };
            let at = self.index(name, None, value)?;
            self.format.extend([kept, flag, &at.to_string(), "$"]);
            rest = after;
        }
        self.format.push_str(rest);
        Ok(())
    }

    /// The index of a field among those that the text names.
    fn index(&mut self, name: &str, writes: Option<&'static str>, value: &str) -> Result<usize, String> {
        let member = self.member(name, value)?;
        let placed = Placed { member, writes };
        let known = self.placed.iter().position(|known| *known == placed);
        Ok(known.unwrap_or_else(|| {
            self.placed.push(placed);
            self.placed.len() - 1
        }))
    }

    fn member(&self, name: &str, value: &str) -> Result<Member, String> {
        let bare = name.strip_prefix("r#").unwrap_or(name);
        let braces = write_braces(value);
        let Some(fields) = self.fields else {
            return Err(format!(
                "a text above an enum names no field: it is the default of all variants\n\
                 help: put it above the variant that has the field\nhelp: {braces}"
            ));
        };
        let member = fields.members().find(|member| field_name(member) == bare);
        member.ok_or_else(|| missing(name, fields) + "\nhelp: " + &braces)
    }
}

fn missing(name: &str, fields: &Fields) -> String {
    let names: Vec<String> = fields.members().map(|member| field_name(&member)).collect();
    let all = || names.iter().map(|name| format!("`{{{name}}}`")).collect::<Vec<_>>().join(", ");
    let is_name = name.chars().all(|character| character.is_alphanumeric() || character == '_');
    let (what, near) = match name {
        "" => ("`{}` names no field".to_owned(), None),
        name if !is_name => (format!("`{{{name}}}` is not the name of a field"), None),
        name => {
            let near = closest(name, names.iter().map(String::as_str));
            (format!("no field is named `{name}`"), near)
        }
    };
    match (near, names.is_empty()) {
        (Some(near), _) => format!("{what}\nhelp: did you mean `{{{near}}}`?"),
        (None, false) => format!("{what}\nhelp: the fields are {}", all()),
        (None, true) => format!("{what}: there are none"),
    }
}

fn write_braces(value: &str) -> String {
    format!("to send braces, double them: `{:?}`", escaped(value))
}

/// The trait that a format spec asks for; `None` for that of pointers, whose values are of no use
/// to a client.
fn writes(spec: &str) -> Option<&'static str> {
    Some(match spec.chars().last() {
        Some('?') => "Debug",
        Some('p') => return None,
        Some('x') => "LowerHex",
        Some('X') => "UpperHex",
        Some('o') => "Octal",
        Some('b') => "Binary",
        Some('e') => "LowerExp",
        Some('E') => "UpperExp",
        _ => "Display",
    })
}
