//! The types of members, and what checks them.

use super::comment::{comment, indented};
use crate::clients::names::{is_identifier, on_lines, quoted};
use crate::clients::schema::Named;
use crate::clients::shape::{Property, Shape};
use std::collections::BTreeMap;

/// An object within members.
pub(super) struct Object {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) fields: Vec<Field>,
    pub(super) checks: String,
}

/// A property of an interface.
pub(super) struct Field {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) ty: String,
    pub(super) is_optional: bool,
}

/// The name of a property. That of an object's prototype is no property of a literal.
pub(super) fn key(name: &str) -> String {
    match name {
        "__proto__" => format!("[{}]", quoted(name)),
        name if is_identifier(name) => name.to_owned(),
        name => quoted(name),
    }
}

/// In a type, the name of a prototype is one like any other.
fn property_key(name: &str) -> String {
    if is_identifier(name) {
        name.to_owned()
    } else {
        quoted(name)
    }
}

/// The types that have names in the document, with those in the file.
pub(super) struct Types<'d>(pub(super) BTreeMap<&'d str, String>);

impl Types<'_> {
    pub(super) fn named(&self, named: &Named) -> Object {
        let fields = named.properties.iter().map(|property| Field {
            name: property_key(&property.name),
            doc: indented(&comment(&property.doc)),
            ty: self.of(&property.shape),
            is_optional: !property.is_required,
        });
        Object {
            name: self.name(&named.name).to_owned(),
            doc: comment(&named.doc),
            fields: fields.collect(),
            checks: self.object(&named.properties),
        }
    }

    fn name(&self, name: &str) -> &str {
        self.0.get(name).map_or("unknown", String::as_str)
    }

    /// The type of a value.
    pub(super) fn of(&self, shape: &Shape) -> String {
        match shape {
            Shape::Null => "null".into(),
            Shape::Boolean => "boolean".into(),
            Shape::Integer | Shape::Number => "number".into(),
            Shape::String(texts) if texts.is_empty() => "string".into(),
            // Editors propose the texts, and a later version may send another one.
            Shape::String(texts) => {
                let texts = texts.iter().map(|text| quoted(text)).chain(["(string & {})".to_owned()]);
                texts.collect::<Vec<_>>().join(" | ")
            }
            Shape::List(item) => {
                let item = self.of(item);
                if is_identifier(&item) {
                    format!("{item}[]")
                } else {
                    format!("Array<{item}>")
                }
            }
            Shape::Map(value) => format!("Record<string, {}>", self.of(value)),
            Shape::Tuple(items) => format!("[{}]", self.joined(items, ", ")),
            Shape::Object(properties) => {
                let properties = properties.iter().map(|Property { name, shape, is_required, .. }| {
                    let mark = if *is_required { "" } else { "?" };
                    format!("readonly {}{mark}: {}", property_key(name), self.of(shape))
                });
                format!("{{ {} }}", properties.collect::<Vec<_>>().join("; "))
            }
            Shape::Named(name) => self.name(name).to_owned(),
            Shape::Either(shapes) => self.joined(shapes, " | "),
            Shape::Nullable(shape) => format!("{} | null", self.of(shape)),
            Shape::FieldError => "FieldError".into(),
            Shape::Anything => "unknown".into(),
        }
    }

    fn joined(&self, shapes: &[Shape], separator: &str) -> String {
        shapes.iter().map(|shape| self.of(shape)).collect::<Vec<_>>().join(separator)
    }

    pub(super) fn checked(&self, shape: &Shape, is_required: bool) -> String {
        let check = self.check(shape);
        if is_required {
            check
        } else {
            format!("optional({check})")
        }
    }

    fn check(&self, shape: &Shape) -> String {
        let all = |shapes: &[Shape]| {
            let checks: Vec<String> = shapes.iter().map(|shape| self.check(shape)).collect();
            checks.join(", ")
        };
        match shape {
            Shape::Boolean => "boolean".into(),
            Shape::Integer => "integer".into(),
            Shape::Number => "number".into(),
            Shape::String(_) => "string".into(),
            Shape::List(item) => format!("list({})", self.check(item)),
            Shape::Map(value) => format!("map({})", self.check(value)),
            Shape::Tuple(items) => format!("tuple({})", all(items)),
            Shape::Object(properties) => format!("object({})", self.object(properties)),
            Shape::Named(name) => format!("is{}", self.name(name)),
            Shape::Either(shapes) => format!("either({})", all(shapes)),
            Shape::Nullable(shape) => format!("optional({})", self.check(shape)),
            Shape::FieldError => "fieldError".into(),
            Shape::Null | Shape::Anything => "anything".into(),
        }
    }

    fn object(&self, properties: &[Property]) -> String {
        object(properties.iter().map(|property| (property.name.as_str(), self.check(&property.shape))))
    }
}

pub(super) fn object<'n>(checks: impl Iterator<Item = (&'n str, String)>) -> String {
    let checks: Vec<String> = checks.map(|(name, check)| format!("{}: {check}", key(name))).collect();
    if checks.is_empty() {
        return "{}".to_owned();
    }
    on_lines("{ ", &checks, " }", "  ")
}
