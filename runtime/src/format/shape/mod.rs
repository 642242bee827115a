//! What `json_format!` declares: JSON whose keys the author chooses.

use crate::incomplete::{self, Loss};
use crate::json::{members, push_escaped, push_json, text, Member};
use crate::Problem;
use http::StatusCode;
use serde_json::value::{RawValue, Value};
use serde_json::{json, Map};

/// What a value of the body is.
#[derive(Debug)]
#[allow(missing_docs)]
pub enum Shape {
    /// Members, and whether the extension members follow that have no other place.
    Object(&'static [(&'static str, Shape)], bool),
    Array(&'static [Shape]),
    Code,
    Title,
    Detail,
    Message,
    Instance,
    TypeUri,
    Status,
    StatusText,
    Extension(&'static str),
    Text(&'static str),
    /// JSON text.
    Literal(&'static str),
}

impl Shape {
    /// That of a literal: as it is written, and what it is.
    ///
    /// # Panics
    ///
    /// If it is a number that JSON writes in another way. It is a constant, so that it does not
    /// compile then.
    #[must_use]
    pub const fn literal(written: &'static str, value: &'static str) -> Self {
        match written.as_bytes() {
            [b'0'..=b'9', ..] => {
                assert!(
                    is_number(value.as_bytes()),
                    "a number in `json_format!` is written as in JSON: `1.0` instead of `1.`, `7.5` instead of `07.5`"
                );
                Shape::Literal(value)
            }
            _ => Shape::Text(value),
        }
    }

    /// The body.
    #[must_use]
    pub fn write(&self, problem: &Problem) -> Vec<u8> {
        let mut json = Vec::new();
        if !self.push(&mut json, problem, self) {
            json = b"{}".to_vec();
        }
        json
    }

    /// Appends the value, and returns whether it says anything.
    fn push(&self, json: &mut Vec<u8>, problem: &Problem, whole: &Shape) -> bool {
        let status = problem.status();
        match self {
            Shape::Object(shapes, is_open) => push_object(json, problem, shapes, *is_open, whole),
            Shape::Array(shapes) => push_array(json, problem, shapes, whole),
            Shape::Code => push_text(json, problem.code()),
            Shape::Title => push_text(json, problem.title()),
            Shape::Detail => push_text(json, problem.detail()),
            Shape::Message => push_text(json, problem.detail().or(problem.title())),
            Shape::Instance => push_text(json, problem.instance()),
            Shape::TypeUri => push_text(json, Some(problem.type_uri()).filter(|uri| *uri != "about:blank")),
            Shape::Status => push_raw(json, status.as_ref().map(StatusCode::as_str)),
            Shape::StatusText => push_text(json, status.as_ref().map(StatusCode::as_str)),
            Shape::Text(text) => push_text(json, Some(text)),
            Shape::Literal(text) => push_raw(json, Some(text)),
            Shape::Extension(name) => {
                let member = problem.extensions().find(|member| member.name() == *name);
                push_raw(json, member.map(|member| member.json()))
            }
        }
    }

    /// The problem in a body; `None` if nothing of it is there.
    #[must_use]
    pub fn read(&self, body: &[u8]) -> Option<Problem> {
        let mut read = Read::default();
        let says_something = self.pull(core::str::from_utf8(body).ok()?, &mut read);
        says_something.then(|| read.problem.with_members(read.members))
    }

    /// Reads a value as leniently as a problem is read: one of the wrong type is ignored (RFC
    /// 9457, Section 3.1). Returns whether it said anything.
    fn pull(&self, value: &str, read: &mut Read) -> bool {
        match self {
            Shape::Object(shapes, is_open) => pull_object(value, read, shapes, *is_open),
            Shape::Array(shapes) => pull_array(value, read, shapes),
            Shape::Code => pull_text(value, read, Problem::with_code),
            Shape::Title => pull_text(value, read, Problem::with_title),
            Shape::Detail | Shape::Message => pull_text(value, read, Problem::with_detail),
            Shape::Instance => pull_text(value, read, Problem::with_instance),
            Shape::TypeUri => pull_text(value, read, Problem::with_type_uri),
            Shape::Extension(name) => {
                read.members.push(Member::of(name, value));
                true
            }
            Shape::Status | Shape::StatusText | Shape::Text(_) | Shape::Literal(_) => false,
        }
    }

    /// Whether a body can say something in this shape.
    fn is_read(&self) -> bool {
        match self {
            Shape::Object(shapes, is_open) => *is_open || shapes.iter().any(|(_, shape)| shape.is_read()),
            Shape::Array(shapes) => shapes.iter().any(Shape::is_read),
            Shape::Status | Shape::StatusText | Shape::Text(_) | Shape::Literal(_) => false,
            _ => true,
        }
    }

    /// Whether an extension member has its place in this shape.
    fn holds(&self, name: &str) -> bool {
        match self {
            Shape::Object(shapes, _) => shapes.iter().any(|(_, shape)| shape.holds(name)),
            Shape::Array(shapes) => shapes.iter().any(|shape| shape.holds(name)),
            Shape::Extension(held) => *held == name,
            _ => false,
        }
    }

    /// The JSON Schema of the body.
    #[must_use]
    pub fn schema(&self) -> String {
        self.described().to_string()
    }

    fn described(&self) -> Value {
        match self {
            Shape::Object(shapes, _) => {
                let properties = shapes.iter().map(|(name, shape)| ((*name).to_owned(), shape.described()));
                json!({ "type": "object", "properties": properties.collect::<Map<_, _>>() })
            }
            Shape::Array(shapes) => {
                let items: Vec<Value> = shapes.iter().map(Shape::described).collect();
                json!({ "type": "array", "items": { "anyOf": items } })
            }
            Shape::Status => json!({ "type": "integer" }),
            Shape::Extension(_) => json!({}),
            Shape::Literal(text) => json!({ "const": serde_json::from_str::<Value>(text).ok() }),
            Shape::Text(text) => json!({ "const": text }),
            _ => json!({ "type": "string" }),
        }
    }
}

/// What was read of a body.
#[derive(Default)]
struct Read {
    problem: Problem,
    /// The extension members: of several with the same name, the last one counts.
    members: Vec<Member>,
}

/// Whether a literal of Rust that is no integer is a number in JSON, too (RFC 8259, Section 6):
/// one without a leading zero, and with a digit after the point.
const fn is_number(literal: &[u8]) -> bool {
    if let [b'0', b'0'..=b'9', ..] = literal {
        return false;
    }
    let mut at = 0;
    while at < literal.len() {
        let is_part = match literal[at] {
            b'.' | b'+' | b'-' => at + 1 < literal.len() && literal[at + 1].is_ascii_digit(),
            b'e' | b'E' => true,
            digit => digit.is_ascii_digit(),
        };
        if !is_part {
            return false;
        }
        at += 1;
    }
    true
}

fn push_object(
    json: &mut Vec<u8>,
    problem: &Problem,
    shapes: &[(&str, Shape)],
    is_open: bool,
    whole: &Shape,
) -> bool {
    let start = json.len();
    json.push(b'{');
    for (name, shape) in shapes {
        push_member(json, start, name, |json| shape.push(json, problem, whole));
    }
    for member in problem.extensions().filter(|member| is_open && !whole.holds(member.name())) {
        if shapes.iter().any(|(taken, _)| *taken == member.name()) {
            incomplete::member(problem.code(), member.name(), Loss::LeftOut);
        } else {
            push_member(json, start, member.name(), |json| push_raw(json, Some(member.json())));
        }
    }
    json.push(b'}');
    json.len() > start + 2
}

/// Appends a member to the object that starts there, if it has a value.
fn push_member(json: &mut Vec<u8>, start: usize, name: &str, value: impl FnOnce(&mut Vec<u8>) -> bool) {
    let before = json.len();
    if before > start + 1 {
        json.push(b',');
    }
    push_text(json, Some(name));
    json.push(b':');
    if !value(json) {
        json.truncate(before);
    }
}

fn push_array(json: &mut Vec<u8>, problem: &Problem, shapes: &[Shape], whole: &Shape) -> bool {
    let start = json.len();
    json.push(b'[');
    for shape in shapes {
        let before = json.len();
        if before > start + 1 {
            json.push(b',');
        }
        if !shape.push(json, problem, whole) {
            json.truncate(before);
        }
    }
    json.push(b']');
    json.len() > start + 2
}

pub(super) fn push_text(json: &mut Vec<u8>, text: Option<&str>) -> bool {
    let Some(text) = text else { return false };
    json.push(b'"');
    push_escaped(json, text);
    json.push(b'"');
    true
}

fn push_raw(json: &mut Vec<u8>, text: Option<&str>) -> bool {
    let Some(text) = text else { return false };
    push_json(json, text);
    true
}

/// Members that the author did not declare are extensions, and say nothing: any JSON object has
/// some. They do if no other member can.
fn pull_object(value: &str, read: &mut Read, shapes: &[(&str, Shape)], is_open: bool) -> bool {
    let are_all = !shapes.iter().any(|(_, shape)| shape.is_read());
    let mut says_something = false;
    for (literal, value) in members(value).unwrap_or_default() {
        let Some(name) = text(literal) else { continue };
        match shapes.iter().find(|(known, _)| *known == name) {
            Some((_, shape)) => says_something |= shape.pull(value, read),
            None if is_open => {
                read.members.push(Member::of(&name, value));
                says_something |= are_all;
            }
            None => {}
        }
    }
    says_something
}

/// Elements that are left out are so at the end, or else nothing can tell which is which.
fn pull_array(value: &str, read: &mut Read, shapes: &[Shape]) -> bool {
    let elements: Vec<&RawValue> = serde_json::from_str(value).unwrap_or_default();
    let mut says_something = false;
    for (shape, element) in shapes.iter().zip(elements) {
        says_something |= shape.pull(element.get(), read);
    }
    says_something
}

fn pull_text(literal: &str, read: &mut Read, with: fn(Problem, String) -> Problem) -> bool {
    let Some(text) = text(literal) else { return false };
    read.problem = with(core::mem::take(&mut read.problem), text.into_owned());
    true
}

#[cfg(test)]
mod tests;
