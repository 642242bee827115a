//! What `ErrorResponses` needs of a document, whichever library it is of.

use serde::{de::DeserializeOwned, Serialize};
use serde_json::Value;
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
}

/// An operation, and its responses as JSON.
#[derive(Debug)]
pub struct Operation {
    /// The method and the path.
    pub(super) name: String,
    pub(super) responses: BTreeMap<String, Value>,
}

impl Operation {
    /// Calls the function with an operation that has these responses. Those that it does not
    /// change remain as they are, as JSON may not be all that the library knows.
    pub(crate) fn visit<R: Serialize + DeserializeOwned>(
        method: &str,
        path: &str,
        responses: &mut BTreeMap<String, R>,
        visit: &mut dyn FnMut(&mut Operation),
    ) {
        let json = |response| serde_json::to_value(response).unwrap_or_default();
        let before: BTreeMap<String, Value> =
            responses.iter().map(|(status, response)| (status.clone(), json(response))).collect();
        let name = format!("{} {path}", method.to_ascii_uppercase());
        let mut operation = Operation { name, responses: before.clone() };
        visit(&mut operation);
        responses.retain(|status, _| operation.responses.contains_key(status));
        for (status, response) in operation.responses {
            if before.get(&status) == Some(&response) {
                continue;
            }
            if let Ok(response) = serde_json::from_value(response) {
                responses.insert(status, response);
            }
        }
    }
}
