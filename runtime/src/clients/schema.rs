//! The JSON of members according to an OpenAPI document.

use super::member::Member;
use super::shape::{Property, Shape};
use crate::catalog::document::Document;
use serde_json::{Map, Value};

/// More than any schema has.
const MAX_DEPTH: usize = 16;

/// The schemas of a document.
pub(super) struct Schemas<'d> {
    document: &'d Value,
    /// Those of objects that members refer to.
    pub(super) named: Vec<Named>,
    /// Those that are being read: what contains itself, and has no name, may be anything there.
    reading: Vec<&'d Value>,
}

/// The schema of an object.
pub(super) struct Named {
    pub(super) name: String,
    pub(super) doc: String,
    pub(super) properties: Vec<Property>,
}

impl<'d> Schemas<'d> {
    pub(super) fn of(document: &'d Value) -> Self {
        Schemas { document, named: Vec::new(), reading: Vec::new() }
    }

    /// A member of an error, if the document has both.
    pub(super) fn member(&mut self, error: &str, name: &'static str) -> Option<Member> {
        let error = Document(self.document).schema(error)?;
        let schema = error.get("properties")?.get(name)?;
        let member = Member::new(name, self.shape(schema, 0));
        let is_required = member.is_required || member.shape == Shape::Anything;
        Some(Member { is_required: is_required && is_required_in(error, name), ..member })
    }

    fn shape(&mut self, schema: &'d Value, depth: usize) -> Shape {
        if depth > MAX_DEPTH {
            return Shape::Anything;
        }
        let depth = depth + 1;
        if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
            return self.referred(reference, depth);
        }
        if is_field_error(schema) {
            return Shape::FieldError;
        }
        let list = |keyword| schema.get(keyword).and_then(Value::as_array);
        if let Some(schemas) = list("oneOf").or_else(|| list("anyOf")) {
            return either(schemas.iter().map(|schema| self.shape(schema, depth)));
        }
        if let Some([one]) = list("allOf").map(Vec::as_slice) {
            return self.shape(one, depth);
        }
        let shape = match schema.get("type") {
            Some(Value::String(ty)) => self.typed(ty, schema, depth),
            Some(Value::Array(types)) => {
                either(types.iter().filter_map(Value::as_str).map(|ty| self.typed(ty, schema, depth)))
            }
            _ => Shape::Anything,
        };
        // Before OpenAPI 3.1.
        if schema.get("nullable") == Some(&Value::Bool(true)) {
            return shape.or_null();
        }
        shape
    }

    /// An object is described once, and may contain itself.
    fn referred(&mut self, reference: &str, depth: usize) -> Shape {
        let pointed = reference.strip_prefix('#').and_then(|pointer| self.document.pointer(pointer));
        let Some(schema) = pointed else { return Shape::Anything };
        let is_object =
            schema.get("type").and_then(Value::as_str) == Some("object") && properties(schema).is_some();
        let is_object = is_object && !is_field_error(schema);
        match reference.strip_prefix("#/components/schemas/") {
            Some(name) if is_object => self.object(name, schema),
            _ if self.reading.iter().any(|other| core::ptr::eq(*other, schema)) => Shape::Anything,
            _ => {
                self.reading.push(schema);
                let shape = self.shape(schema, depth);
                self.reading.pop();
                shape
            }
        }
    }

    fn object(&mut self, name: &str, schema: &'d Value) -> Shape {
        if !self.named.iter().any(|known| known.name == name) {
            let at = self.named.len();
            let doc = description(schema);
            self.named.push(Named { name: name.to_owned(), doc, properties: Vec::new() });
            let properties = self.properties(schema, 0);
            self.named.iter_mut().skip(at).take(1).for_each(|named| named.properties.clone_from(&properties));
        }
        Shape::Named(name.to_owned())
    }

    fn typed(&mut self, ty: &str, schema: &'d Value, depth: usize) -> Shape {
        match ty {
            "null" => Shape::Null,
            "boolean" => Shape::Boolean,
            "integer" => Shape::Integer,
            "number" => Shape::Number,
            "string" => {
                let texts = schema.get("enum").and_then(Value::as_array).into_iter().flatten();
                Shape::String(texts.filter_map(|text| text.as_str().map(str::to_owned)).collect())
            }
            "array" => match (schema.get("prefixItems").and_then(Value::as_array), schema.get("items")) {
                (Some(items), _) => Shape::Tuple(items.iter().map(|item| self.shape(item, depth)).collect()),
                (None, item) => {
                    Shape::List(Box::new(item.map_or(Shape::Anything, |item| self.shape(item, depth))))
                }
            },
            "object" if properties(schema).is_some() => Shape::Object(self.properties(schema, depth)),
            "object" => {
                let values = schema.get("additionalProperties").filter(|schema| schema.is_object());
                Shape::Map(Box::new(values.map_or(Shape::Anything, |values| self.shape(values, depth))))
            }
            _ => Shape::Anything,
        }
    }

    fn properties(&mut self, object: &'d Value, depth: usize) -> Vec<Property> {
        let properties = properties(object).into_iter().flatten();
        let property = |(name, schema): (&String, &'d Value)| {
            let (shape, is_required) = (self.shape(schema, depth), is_required_in(object, name));
            let shape = if is_required { shape } else { shape.or_null() };
            Property { name: name.clone(), doc: description(schema), shape, is_required }
        };
        properties.map(property).collect()
    }
}

fn properties(object: &Value) -> Option<&Map<String, Value>> {
    object.get("properties").and_then(Value::as_object).filter(|properties| !properties.is_empty())
}

/// Whether it describes [`FieldError`](crate::FieldError), whatever it is called: another type may
/// have that name.
fn is_field_error(schema: &Value) -> bool {
    let Some(properties) = properties(schema) else { return false };
    let is_text = |name: &&str| {
        properties.get(*name).and_then(|schema| schema.get("type")).is_some_and(|ty| ty == "string")
    };
    let names = ["detail", "pointer", "location", "name", "code"];
    properties.len() == names.len() && names.iter().all(is_text) && is_required_in(schema, "detail")
}

fn description(schema: &Value) -> String {
    schema.get("description").and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn is_required_in(schema: &Value, name: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|names| names.iter().any(|required| required == name))
}

/// Several alternatives, each once.
fn either(shapes: impl Iterator<Item = Shape>) -> Shape {
    let mut alternatives: Vec<Shape> = Vec::new();
    let mut is_nullable = false;
    for shape in shapes {
        let shape = match shape {
            Shape::Null => {
                is_nullable = true;
                continue;
            }
            Shape::Nullable(shape) => {
                is_nullable = true;
                *shape
            }
            shape => shape,
        };
        if !alternatives.contains(&shape) {
            alternatives.push(shape);
        }
    }
    let shape = if alternatives.contains(&Shape::Anything) {
        Shape::Anything
    } else if alternatives.len() > 1 {
        Shape::Either(alternatives)
    } else {
        alternatives.pop().unwrap_or(if is_nullable { Shape::Null } else { Shape::Anything })
    };
    if is_nullable {
        shape.or_null()
    } else {
        shape
    }
}
