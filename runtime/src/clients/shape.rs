//! The JSON of a member, as far as it is known.

use crate::catalog::json_type::JsonType;

/// What a value may be.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Shape {
    Null,
    Boolean,
    Integer,
    Number,
    /// With the texts that are known: there may be others later.
    String(Vec<String>),
    List(Box<Shape>),
    Map(Box<Shape>),
    Tuple(Vec<Shape>),
    Object(Vec<Property>),
    /// An object that has a name in the document.
    Named(String),
    Either(Vec<Shape>),
    /// `null`, too.
    Nullable(Box<Shape>),
    FieldError,
    Anything,
}

/// A member of an object. One that is not required may be `null`, too.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Property {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) shape: Shape,
    pub(super) is_required: bool,
}

impl Shape {
    pub(super) fn of(ty: JsonType<'_>) -> Self {
        match ty {
            JsonType::Null => Shape::Null,
            JsonType::Boolean => Shape::Boolean,
            JsonType::Integer(_) => Shape::Integer,
            JsonType::Number => Shape::Number,
            JsonType::String(_) => Shape::String(Vec::new()),
            JsonType::Array(item) => Shape::List(Box::new(Shape::of(*item))),
            JsonType::Map(value) => Shape::Map(Box::new(Shape::of(*value))),
            JsonType::Tuple(items) => Shape::Tuple(items.into_iter().map(Shape::of).collect()),
            JsonType::Optional(inner) => Shape::of(*inner).or_null(),
            // The type may be any that has this name.
            JsonType::Named(..) | JsonType::Any => Shape::Anything,
        }
    }

    pub(super) fn field_errors() -> Self {
        Shape::List(Box::new(Shape::FieldError))
    }

    pub(super) fn or_null(self) -> Self {
        match self {
            Shape::Null | Shape::Nullable(_) | Shape::Anything => self,
            other => Shape::Nullable(Box::new(other)),
        }
    }

    /// Of a constant.
    pub(super) fn of_json(json: &str) -> Self {
        match json.as_bytes().first() {
            Some(b'"') => Shape::String(Vec::new()),
            Some(b't' | b'f') => Shape::Boolean,
            Some(b'-' | b'0'..=b'9') => Shape::Number,
            _ => Shape::Anything,
        }
    }

    /// The checks that it needs, by their names in the templates.
    pub(super) fn checks(&self) -> &'static [&'static str] {
        match self {
            Shape::Boolean => &["boolean"],
            Shape::Integer => &["integer"],
            Shape::Number => &["number"],
            Shape::String(_) => &["string"],
            Shape::List(_) => &["list"],
            Shape::Map(_) => &["map"],
            Shape::Tuple(_) => &["tuple"],
            Shape::Object(_) | Shape::Named(_) => &["object"],
            Shape::Either(_) => &["either"],
            Shape::Nullable(_) => &["optional"],
            Shape::FieldError => &["field_error", "object", "optional", "string"],
            Shape::Null | Shape::Anything => &["anything"],
        }
    }

    /// It, and all that is within.
    pub(super) fn parts(&self) -> Vec<&Shape> {
        let within: Vec<&Shape> = match self {
            Shape::List(inner) | Shape::Map(inner) | Shape::Nullable(inner) => vec![inner],
            Shape::Tuple(shapes) | Shape::Either(shapes) => shapes.iter().collect(),
            Shape::Object(properties) => properties.iter().map(|property| &property.shape).collect(),
            _ => Vec::new(),
        };
        core::iter::once(self).chain(within.into_iter().flat_map(Shape::parts)).collect()
    }
}
