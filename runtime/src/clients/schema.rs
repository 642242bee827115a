//! The JSON of members according to an OpenAPI document.

use super::member::Member;
use super::shape::{Property, Shape};
use serde_json::Value;

/// More than any schema has: a list that contains itself ends there.
const MAX_DEPTH: usize = 16;

/// The schema of an error.
pub(super) struct Component<'d> {
    document: &'d Value,
    schema: &'d Value,
}

impl<'d> Component<'d> {
    pub(super) fn of(document: &'d Value, name: &str) -> Option<Self> {
        let schema = document.get("components")?.get("schemas")?.get(name)?;
        Some(Component { document, schema })
    }

    /// A member, if the schema has it.
    pub(super) fn member(&self, name: &'static str) -> Option<Member> {
        let schema = self.schema.get("properties")?.get(name)?;
        let member = Member::new(name, shape(self.document, schema, 0));
        let is_required = member.is_required || member.shape == Shape::Anything;
        Some(Member { is_required: is_required && is_required_in(self.schema, name), ..member })
    }
}

fn is_required_in(schema: &Value, name: &str) -> bool {
    let required = schema.get("required").and_then(Value::as_array);
    required.is_some_and(|names| names.iter().any(|required| required == name))
}

fn shape(document: &Value, schema: &Value, depth: usize) -> Shape {
    if depth > MAX_DEPTH {
        return Shape::Anything;
    }
    let of = |schema: &Value| shape(document, schema, depth + 1);
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        if reference == "#/components/schemas/FieldError" {
            return Shape::FieldError;
        }
        let pointed = reference.strip_prefix('#').and_then(|pointer| document.pointer(pointer));
        return pointed.map_or(Shape::Anything, of);
    }
    for keyword in ["oneOf", "anyOf"] {
        if let Some(schemas) = schema.get(keyword).and_then(Value::as_array) {
            return either(schemas.iter().map(of));
        }
    }
    if let Some([one]) = schema.get("allOf").and_then(Value::as_array).map(Vec::as_slice) {
        return of(one);
    }
    let shape = match schema.get("type") {
        Some(Value::String(ty)) => typed(ty, schema, &of),
        Some(Value::Array(types)) => {
            either(types.iter().filter_map(Value::as_str).map(|ty| typed(ty, schema, &of)))
        }
        _ => Shape::Anything,
    };
    // Before OpenAPI 3.1.
    if schema.get("nullable") == Some(&Value::Bool(true)) {
        return shape.or_null();
    }
    shape
}

fn typed(ty: &str, schema: &Value, of: &dyn Fn(&Value) -> Shape) -> Shape {
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
            (Some(items), _) => Shape::Tuple(items.iter().map(of).collect()),
            (None, item) => Shape::List(Box::new(item.map_or(Shape::Anything, of))),
        },
        "object" => object(schema, of),
        _ => Shape::Anything,
    }
}

fn object(schema: &Value, of: &dyn Fn(&Value) -> Shape) -> Shape {
    let properties = schema.get("properties").and_then(Value::as_object).filter(|them| !them.is_empty());
    let Some(properties) = properties else {
        let values = schema.get("additionalProperties").filter(|schema| schema.is_object());
        return Shape::Map(Box::new(values.map_or(Shape::Anything, of)));
    };
    let properties = properties.iter().map(|(name, schema_of_it)| Property {
        name: name.clone(),
        shape: of(schema_of_it),
        is_required: is_required_in(schema, name),
    });
    Shape::Object(properties.collect())
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
