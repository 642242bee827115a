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

    /// Removes a license without a name, which OpenAPI does not have.
    #[doc(hidden)]
    fn remove_empty_license(&mut self) {}
}

/// An operation, and its responses as JSON.
#[derive(Debug, Default)]
pub struct Operation {
    /// The method and the path.
    pub(super) name: String,
    pub(super) has_body: bool,
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
            if let Ok(response) = serde_json::from_value(response) {
                responses.insert(status, response);
            }
        }
    }
}
