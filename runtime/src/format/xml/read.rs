//! Reads the document.

use super::NAMESPACE;
use crate::json::Member;
use crate::Problem;
use quick_xml::events::{BytesRef, BytesStart, Event};
use quick_xml::name::{Namespace, ResolveResult};
use quick_xml::NsReader;
use serde_json::{Map, Value};

/// How deep elements may be in each other.
const MAX_DEPTH: usize = 64;

/// The problem in a document; `None` if it is another document, or none.
pub(super) fn document(xml: &str) -> Option<Problem> {
    let root = root(xml)?;
    if !root.is_ours || root.name != "problem" {
        return None;
    }
    let (mut problem, mut members) = (Problem::default(), Vec::new());
    for element in root.children {
        let name = element.name.clone();
        let value = element.into_value();
        problem = with_member(problem, &mut members, &name, value);
    }
    Some(problem.with_members(members).with_untyped_extensions())
}

/// One of the wrong type is ignored (RFC 9457, Section 3.1).
fn with_member(problem: Problem, members: &mut Vec<Member>, name: &str, value: Value) -> Problem {
    match (name, value) {
        ("type", Value::String(uri)) => problem.with_type_uri(uri),
        ("title", Value::String(text)) => problem.with_title(text),
        ("code", Value::String(text)) => problem.with_code(text),
        ("detail", Value::String(text)) => problem.with_detail(text),
        ("instance", Value::String(uri)) => problem.with_instance(uri),
        ("type" | "title" | "status" | "code" | "detail" | "instance", _) => problem,
        (_, value) => {
            members.push(Member::of(name, &value.to_string()));
            problem
        }
    }
}

/// An element, and what is in it.
#[derive(Default)]
struct Element {
    name: String,
    /// Whether it is in the namespace of problems.
    is_ours: bool,
    children: Vec<Element>,
    text: String,
}

impl Element {
    /// Adds a child. Elements of other namespaces are nobody's members.
    fn add(open: &mut [Element], child: Element) -> Option<()> {
        let is_member = open.len() == 2;
        let parent = open.last_mut()?;
        if child.is_ours || !is_member {
            parent.children.push(child);
        }
        Some(())
    }

    fn open(namespace: &ResolveResult<'_>, start: &BytesStart<'_>) -> Option<Self> {
        let is_ours = *namespace == ResolveResult::Bound(Namespace(NAMESPACE.as_bytes()));
        let name = core::str::from_utf8(start.local_name().into_inner()).ok()?.to_owned();
        Some(Element { name, is_ours, ..Element::default() })
    }

    /// An array, an object or a text.
    fn into_value(self) -> Value {
        if self.children.is_empty() {
            return Value::String(self.text);
        }
        if self.children.iter().all(|child| child.name == "i") {
            return Value::Array(self.children.into_iter().map(Element::into_value).collect());
        }
        let members = self.children.into_iter().map(|child| (child.name.clone(), child.into_value()));
        Value::Object(members.collect::<Map<_, _>>())
    }
}

/// The root of a document that is well-formed as far as elements go.
fn root(xml: &str) -> Option<Element> {
    let mut reader = NsReader::from_str(xml);
    let mut open: Vec<Element> = vec![Element::default()];
    loop {
        let (namespace, event) = reader.read_resolved_event().ok()?;
        match event {
            Event::Start(start) if open.len() <= MAX_DEPTH => open.push(Element::open(&namespace, &start)?),
            Event::Empty(start) => Element::add(&mut open, Element::open(&namespace, &start)?)?,
            Event::End(_) => {
                let closed = open.pop()?;
                Element::add(&mut open, closed)?;
            }
            Event::Text(text) => open.last_mut()?.text.push_str(&text.xml10_content().ok()?),
            Event::CData(text) => open.last_mut()?.text.push_str(&text.xml10_content().ok()?),
            Event::GeneralRef(reference) => open.last_mut()?.text.push(character(&reference)?),
            Event::Decl(_) | Event::PI(_) | Event::Comment(_) => {}
            Event::Eof => break,
            Event::Start(_) | Event::DocType(_) => return None,
        }
    }
    let document = open.pop().filter(|_| open.is_empty())?;
    let mut roots = document.children.into_iter();
    roots.next().filter(|_| roots.next().is_none() && document.text.trim().is_empty())
}

/// A character reference, or one of the five entities of XML itself (XML 1.0, Section 4.6).
fn character(reference: &BytesRef<'_>) -> Option<char> {
    if reference.is_char_ref() {
        return reference.resolve_char_ref().ok()?;
    }
    match reference.decode().ok()?.as_ref() {
        "lt" => Some('<'),
        "gt" => Some('>'),
        "amp" => Some('&'),
        "apos" => Some('\''),
        "quot" => Some('"'),
        _ => None,
    }
}
