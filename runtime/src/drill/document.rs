//! The examples of errors in an OpenAPI document.

use http::StatusCode;
use serde_core::Serialize;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The bodies by the code of the error, or else its type.
#[derive(Debug, Default)]
pub(super) struct Examples(HashMap<String, Vec<Map<String, Value>>>);

impl Examples {
    /// Those in a document; none of what does not serialize.
    pub(super) fn of<D: Serialize + ?Sized>(document: &D) -> Self {
        let mut examples: HashMap<_, Vec<_>> = HashMap::new();
        let mut remaining: Vec<Value> = serde_json::to_value(document).into_iter().collect();
        while let Some(value) = remaining.pop() {
            match value {
                Value::Array(items) => remaining.extend(items),
                Value::Object(members) => {
                    let named = members.get("examples").and_then(Value::as_object);
                    let values = named.into_iter().flatten().filter_map(|(_, example)| example.get("value"));
                    for body in values.filter_map(Value::as_object) {
                        let identity = body.get("code").or(body.get("type")).and_then(Value::as_str);
                        if let Some(identity) = identity {
                            examples.entry(identity.to_owned()).or_default().push(body.clone());
                        }
                    }
                    remaining.extend(members.into_iter().map(|(_, value)| value));
                }
                _ => {}
            }
        }
        Examples(examples)
    }

    /// That of an error with this code: with this status, if there is one.
    pub(super) fn of_error(&self, code: &str, status: StatusCode) -> Option<&Map<String, Value>> {
        let bodies = self.0.get(code)?;
        let has_status = |body: &&Map<String, Value>| body.get("status") == Some(&status.as_u16().into());
        bodies.iter().find(has_status).or(bodies.first())
    }
}
