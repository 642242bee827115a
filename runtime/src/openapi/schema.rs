//! The JSON schema of one problem body, and an example that conforms to it.

use super::bounded::{self, MAX_LENGTH};
use super::sample::sample;
use super::Described;
use crate::problem::phrase;
use crate::standard::reliance::{reliance, Reliance};
use crate::StandardMemberMeta;
use http::StatusCode;
use serde_json::{json, Map, Value};

/// The status of the example if it is known only at run time.
const EXAMPLE_STATUS: StatusCode = StatusCode::INTERNAL_SERVER_ERROR;

/// The schema of the problem of one error. The code has that single value, or else the type has;
/// other members have theirs as an example, because what a later version sends there is the same
/// error.
pub(super) fn of(error: &Described) -> Value {
    let meta = error.meta;
    let mut members = Members::default();
    if let Some(uri) = meta.type_uri() {
        members.states("type", uri, meta.public_code().is_none());
    }
    match stated_title(error) {
        Some(title) => members.states("title", title, false),
        None if error.status().is_none() => members.optional("title", text()),
        None => {}
    }
    members.required("status", status_schema(error.status()));
    if let Some(code) = meta.public_code() {
        members.states("code", code, true);
    }
    match meta.detail() {
        Some(detail) => members.states("detail", detail, false),
        None if may_expose(error, error.status()) => members.optional("detail", text()),
        None => {}
    }
    for member in meta.standard_members() {
        members.varies(member);
    }
    for member in &error.members {
        members.add(member.name, member.schema.clone(), member.is_required);
    }
    for schema in &error.entries {
        members.flatten(schema);
    }
    let mut schema = members.into_schema();
    let name = if meta.is_redacted() { meta.heading() } else { meta.name() };
    schema.insert("title".into(), name.into());
    if !meta.public_doc().is_empty() {
        schema.insert("description".into(), meta.public_doc().into());
    }
    bounded::within(schema.into(), meta.limit())
}

/// A body that conforms to the schema, as `response` sends it.
pub(super) fn example(error: &Described) -> Value {
    let meta = error.meta;
    let status = error.status().unwrap_or(EXAMPLE_STATUS);
    let mut body = Map::new();
    let texts = [("type", meta.type_uri()), ("title", meta.title().or(phrase(status)))];
    for (name, text) in texts {
        body.extend(text.map(|text| (name.to_owned(), text.into())));
    }
    body.insert("status".into(), status.as_u16().into());
    body.extend(meta.public_code().map(|code| ("code".to_owned(), code.into())));
    // The text of a derive other than thiserror is unknown, and no example is better than one
    // that is never sent.
    let display = error.display.filter(|_| error.exposes(status));
    let detail = meta.detail().or(display);
    body.extend(detail.map(|detail| ("detail".to_owned(), detail.into())));
    for member in meta.standard_members() {
        body.extend(example_of(member).map(|text| (member.name().to_owned(), text.into())));
    }
    for member in &error.members {
        body.insert(member.name.to_owned(), sample(&member.schema));
    }
    for schema in &error.entries {
        let Value::Object(entries) = sample(schema) else { continue };
        for (name, value) in entries {
            body.entry(name).or_insert(value);
        }
    }
    body.into()
}

/// A text as a template writes it. The code is the variant's own, as the values are unknown.
fn example_of(member: &StandardMemberMeta) -> Option<String> {
    match member.name() {
        "code" => None,
        "type" | "instance" => Some(member.shown().replace(['{', '}'], "")),
        _ => Some(member.shown()),
    }
}

/// The schema of a problem about which nothing else is known.
pub(super) fn open() -> Value {
    let mut members = Members::default();
    for name in ["type", "title", "code", "detail"] {
        members.optional(name, of_standard(name));
    }
    members.required("status", status_schema(None));
    let mut schema = members.into_schema();
    schema.insert("title".into(), crate::catalog::PROBLEM.into());
    schema.insert("description".into(), "Any problem (RFC 9457).".into());
    schema.into()
}

/// An example for a status, or for a range of them.
pub(super) fn open_example(status: &str) -> Value {
    let known = status.parse().ok().and_then(|status| StatusCode::from_u16(status).ok());
    let of_range = if status.starts_with('4') { StatusCode::BAD_REQUEST } else { EXAMPLE_STATUS };
    let status = known.unwrap_or(of_range);
    json!({ "title": phrase(status), "status": status.as_u16() })
}

/// The title that is sent unless the error states another at run time.
pub(super) fn stated_title(error: &Described) -> Option<&'static str> {
    error.meta.title().or(error.status().and_then(phrase))
}

/// If the status is known only at run time, it may be one that exposes.
fn may_expose(error: &Described, status: Option<StatusCode>) -> bool {
    error.exposes(status.unwrap_or(StatusCode::BAD_REQUEST))
}

fn status_schema(status: Option<StatusCode>) -> Value {
    let mut schema = json!({ "type": "integer", "format": "int32", "minimum": 200, "maximum": 999 });
    if let (Some(status), Some(keywords)) = (status, schema.as_object_mut()) {
        keywords.insert("examples".into(), json!([status.as_u16()]));
    }
    schema
}

pub(super) fn text() -> Value {
    json!({ "type": "string", "maxLength": MAX_LENGTH })
}

/// Any value of a standard member other than `status`.
fn of_standard(name: &str) -> Value {
    match name {
        "type" | "instance" => {
            json!({ "type": "string", "format": "uri-reference", "maxLength": MAX_LENGTH })
        }
        _ => text(),
    }
}

#[derive(Default)]
struct Members {
    properties: Map<String, Value>,
    required: Vec<Value>,
    additional: Option<Value>,
    /// What is more than an object with properties.
    all_of: Vec<Value>,
}

impl Members {
    fn required(&mut self, name: &str, schema: Value) {
        self.add(name, schema, true);
    }

    fn optional(&mut self, name: &str, schema: Value) {
        self.add(name, schema, false);
    }

    /// A member whose text is known: the only one if the member tells the error from others, and
    /// else an example.
    fn states(&mut self, name: &str, stated: &str, tells_apart: bool) {
        match reliance(name) {
            // In terms of every version of OpenAPI.
            Some(Reliance::Identifies) if tells_apart => {
                self.required(name, json!({ "type": "string", "enum": [stated] }));
            }
            reliance => {
                let mut schema = of_standard(name);
                if let Some(keywords) = schema.as_object_mut() {
                    keywords.insert("examples".into(), json!([stated]));
                }
                self.add(name, schema, reliance != Some(Reliance::Shows));
            }
        }
    }

    /// A member that differs between errors takes the place of one with a single value, and is
    /// described by its template.
    fn varies(&mut self, member: &StandardMemberMeta) {
        let mut schema = of_standard(member.name());
        if let Some(keywords) = schema.as_object_mut() {
            keywords.insert("description".into(), member.shown().into());
        }
        self.properties.insert(member.name().into(), schema);
    }

    fn add(&mut self, name: &str, schema: Value, is_required: bool) {
        self.properties.insert(name.into(), schema);
        if is_required {
            self.required.push(name.into());
        }
    }

    /// Adds the properties of an object, but for names that are taken. What it says of
    /// additional ones would not hold for the members that are there.
    fn flatten(&mut self, schema: &Value) {
        let properties = schema.get("properties").and_then(Value::as_object);
        let additional = schema.get("additionalProperties").filter(|schema| **schema != false);
        if properties.is_none() && additional.is_none() {
            if ["allOf", "anyOf", "oneOf", "$ref"].iter().any(|keyword| schema.get(keyword).is_some()) {
                self.all_of.push(schema.clone());
            }
            return;
        }
        let required = schema.get("required").and_then(Value::as_array);
        for (name, property) in properties.into_iter().flatten() {
            if !self.properties.contains_key(name) {
                let is_required = required.is_some_and(|names| names.iter().any(|known| known == name));
                self.add(name, property.clone(), is_required);
            }
        }
        self.additional = self.additional.take().or_else(|| additional.cloned());
    }

    fn into_schema(self) -> Map<String, Value> {
        let all_of = Some(self.all_of).filter(|schemas| !schemas.is_empty()).map(Value::from);
        let members = [
            ("type", Some(Value::from("object"))),
            ("properties", Some(self.properties.into())),
            ("required", Some(self.required.into())),
            ("additionalProperties", self.additional),
            ("allOf", all_of),
        ];
        members.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
    }
}
