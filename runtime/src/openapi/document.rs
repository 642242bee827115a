//! What `ErrorResponses` needs of a document, whichever library it is of.

use serde_core::{de::DeserializeOwned, Serialize};
use serde_json::{json, Value};
use std::collections::BTreeMap;

/// An OpenAPI document of utoipa or aide.
pub trait Document {
    /// Calls a function with each operation, and keeps what it changes.
    #[doc(hidden)]
    fn visit(&mut self, visit: &mut dyn FnMut(&mut Operation));

    /// Whether the name is that of another schema.
    #[doc(hidden)]
    fn has_other_schema(&self, name: &str, schema: &Value) -> bool;

    #[doc(hidden)]
    fn add_schema(&mut self, name: String, schema: Value);

    /// Removes a license without a name, which OpenAPI does not have.
    #[doc(hidden)]
    fn remove_empty_license(&mut self) {}
}

/// The response with all types in place of each schema that allows everything: utoipa writes one
/// without keywords, and does not read it.
fn with_types(mut response: Value) -> Value {
    let contents = response.get_mut("content").and_then(Value::as_object_mut);
    for content in contents.into_iter().flat_map(|contents| contents.values_mut()) {
        let Some(schema) = content.get_mut("schema") else { continue };
        let schemas = if schema.get("anyOf").is_some() {
            schema.get_mut("anyOf").and_then(Value::as_array_mut).into_iter().flatten().collect()
        } else {
            vec![schema]
        };
        for schema in schemas.into_iter().filter(|schema| **schema == json!({})) {
            *schema = json!({ "type": ["null", "boolean", "number", "string", "array", "object"] });
        }
    }
    response
}

/// Whether a parameter is in the URI: extractors for paths and queries read it. One that is a
/// reference may be.
pub(crate) fn is_of_uri(parameter: &impl Serialize) -> bool {
    let parameter = serde_json::to_value(parameter).unwrap_or_default();
    !matches!(parameter.get("in").and_then(Value::as_str), Some("header" | "cookie"))
}

/// An operation, and its responses as JSON.
#[derive(Debug, Default)]
pub struct Operation {
    /// The method and the path.
    pub(super) name: String,
    pub(super) has_body: bool,
    /// Of the URI.
    pub(super) has_parameters: bool,
    pub(super) responses: BTreeMap<String, Value>,
}

impl Operation {
    pub(crate) fn new(method: &str, path: &str, has_body: bool, has_parameters: bool) -> Self {
        let name = format!("{} {path}", method.to_ascii_uppercase());
        Operation { name, has_body, has_parameters, ..Operation::default() }
    }

    /// Calls the function with an operation that has these responses. Those that it does not
    /// change remain as they are, as JSON may not be all that the library knows.
    pub(crate) fn visit<R: Serialize + DeserializeOwned>(
        self,
        responses: &mut BTreeMap<String, R>,
        visit: &mut dyn FnMut(&mut Operation),
    ) {
        let json = |response| serde_json::to_value(response).unwrap_or_default();
        let before: BTreeMap<String, Value> =
            responses.iter().map(|(status, response)| (status.clone(), json(response))).collect();
        let mut operation = Operation { responses: before.clone(), ..self };
        visit(&mut operation);
        responses.retain(|status, _| operation.responses.contains_key(status));
        for (status, response) in operation.responses {
            if before.get(&status) == Some(&response) {
                continue;
            }
            let read = serde_json::from_value(response.clone());
            if let Ok(response) = read.or_else(|_| serde_json::from_value(with_types(response))) {
                responses.insert(status, response);
            }
        }
    }
}
