//! The examples of errors in an OpenAPI document.

use http::StatusCode;
use serde::Serialize;
use serde_json::{Map, Value};
use std::collections::HashMap;

/// The bodies by the code of the error, or else its type, and the status.
#[derive(Debug, Default)]
pub(super) struct Examples(HashMap<(String, u64), Map<String, Value>>);

impl Examples {
    /// Those in a document; none of what does not serialize.
    pub(super) fn of<D: Serialize + ?Sized>(document: &D) -> Self {
        let mut examples = HashMap::new();
        let mut remaining: Vec<Value> = serde_json::to_value(document).into_iter().collect();
        while let Some(value) = remaining.pop() {
            match value {
                Value::Array(items) => remaining.extend(items),
                Value::Object(members) => {
                    let named = members.get("examples").and_then(Value::as_object);
                    let bodies = named
                        .into_iter()
                        .flatten()
                        .filter_map(|(_, example)| example.get("value")?.as_object());
                    examples.extend(bodies.filter_map(|body| Some((identity(body)?, body.clone()))));
                    remaining.extend(members.into_iter().map(|(_, value)| value));
                }
                _ => {}
            }
        }
        Examples(examples)
    }

    /// That of an error with this code and this status.
    pub(super) fn of_error(&self, code: &str, status: StatusCode) -> Option<&Map<String, Value>> {
        self.0.get(&(code.to_owned(), status.as_u16().into()))
    }
}

fn identity(body: &Map<String, Value>) -> Option<(String, u64)> {
    let name = body.get("code").or(body.get("type"))?.as_str()?;
    Some((name.to_owned(), body.get("status")?.as_u64()?))
}
