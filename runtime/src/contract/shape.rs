//! The JSON that a format writes.

use crate::meta::Format;
#[cfg(feature = "problem")]
use serde_json::Map;
use serde_json::Value;

/// The format's JSON Schema; without one, the kinds of the values in the JSON that it writes of a
/// problem with every member; `None` for text.
#[cfg(feature = "problem")]
pub(super) fn shape(format: Format) -> Option<Value> {
    let schema = format.schema().and_then(|schema| serde_json::from_str(&schema).ok());
    schema.or_else(|| Some(kinds(&serde_json::from_slice(&crate::problem::sample(format)?).ok()?)))
}

/// Without the feature `problem`, there are no formats.
#[cfg(not(feature = "problem"))]
pub(super) fn shape(_: Format) -> Option<Value> {
    None
}

/// The names of the kinds in place of the values.
#[cfg(feature = "problem")]
fn kinds(value: &Value) -> Value {
    match value {
        Value::Null => "null".into(),
        Value::Bool(_) => "boolean".into(),
        Value::Number(_) => "number".into(),
        Value::String(_) => "string".into(),
        Value::Array(list) => list.iter().map(kinds).collect(),
        Value::Object(members) => {
            members.iter().map(|(name, value)| (name.clone(), kinds(value))).collect::<Map<_, _>>().into()
        }
    }
}
