//! What generated code calls for aide, once for each of its versions. What says that a type is
//! missing a derive is in the module of the version: rustc would show this macro to whoever
//! reads the message.

/// The responses as the aide of this name models them. The literal says how to derive them.
macro_rules! aide_responses {
    ($aide:ident, $derive:literal) => {
        pub use crate::openapi::{inner, Description};
        pub use ::$aide::generate::GenContext;
        pub use ::$aide::openapi::Operation;
        pub use ::$aide::OperationOutput;

        use crate::openapi::{is_of_uri, Document};
        use serde_json::Value;
        use std::collections::BTreeMap;
        use ::$aide::openapi::{OpenApi, ReferenceOr, Response, StatusCode};

        /// A response without a status is the default one.
        pub type Responses = Vec<(Option<u16>, Response)>;

        crate::openapi::described! {
            /// An error whose responses are known.
            #[diagnostic::on_unimplemented(
                message = "the OpenAPI responses of `{Self}` are not known",
                label = "`OperationOutput` is not derived for `{Self}`",
                note = $derive
            )]
        }

        /// A problem may have any status.
        impl OperationOutput for crate::Problem {
            type Inner = Self;

            fn inferred_responses(_: &mut GenContext, _: &mut Operation) -> Responses {
                responses(<Self as Describe>::describe)
            }
        }

        /// The responses of an error.
        #[must_use]
        pub fn responses(describe: fn(&mut Description)) -> Responses {
            let responses = crate::openapi::marked(describe).into_iter();
            responses.map(|(status, response)| (status.parse().ok(), read(response))).collect()
        }

        impl Document for OpenApi {
            fn visit(&mut self, visit: &mut dyn FnMut(&mut crate::openapi::Operation)) {
                for (path, item) in self.paths.iter_mut().flat_map(|paths| &mut paths.paths) {
                    let ReferenceOr::Item(item) = item else { continue };
                    let of_path = item.parameters.iter().any(is_of_uri);
                    let of_method = |(method, operation): (_, Option<_>)| Some((method, operation?));
                    for (method, operation) in operations(item).into_iter().filter_map(of_method) {
                        let has_parameters = of_path || operation.parameters.iter().any(is_of_uri);
                        let has_body = operation.request_body.is_some();
                        let known = crate::openapi::Operation::new(method, path, has_body, has_parameters);
                        visit_responses(known, operation, visit);
                    }
                }
            }

            fn has_other_schema(&self, name: &str, schema: &Value) -> bool {
                let known = self.components.as_ref().and_then(|components| components.schemas.get(name));
                known.is_some_and(|known| Some(known) != modelled(schema.clone()).as_ref())
            }

            fn add_schema(&mut self, name: String, schema: Value) {
                let schemas = &mut self.components.get_or_insert_with(Default::default).schemas;
                schemas.extend(modelled(schema).map(|schema| (name, schema)));
                schemas.sort_keys();
            }
        }

        fn operations(item: &mut ::$aide::openapi::PathItem) -> [(&'static str, Option<&mut Operation>); 8] {
            crate::openapi::operations_of!(item)
        }

        /// With the default response under its name in a document.
        fn visit_responses(
            of_document: crate::openapi::Operation,
            operation: &mut Operation,
            visit: &mut dyn FnMut(&mut crate::openapi::Operation),
        ) {
            const DEFAULT: &str = "default";
            let mut known = operation.responses.take().unwrap_or_default();
            let responses = core::mem::take(&mut known.responses).into_iter();
            let responses = responses.map(|(status, response)| (status.to_string(), response));
            let default = known.default.take().map(|response| (DEFAULT.to_owned(), response));
            let mut responses: BTreeMap<String, ReferenceOr<Response>> = responses.chain(default).collect();
            of_document.visit(&mut responses, visit);
            known.default = responses.remove(DEFAULT);
            let responses = responses.into_iter();
            known.responses = responses.filter_map(|(name, response)| Some((status(&name)?, response))).collect();
            operation.responses = Some(known);
        }

        fn status(name: &str) -> Option<StatusCode> {
            serde_json::from_value(name.into()).ok()
        }

        /// A schema of this crate as aide models it.
        fn modelled(schema: Value) -> Option<::$aide::openapi::SchemaObject> {
            serde_json::from_value(schema).ok()
        }

        /// The response as aide models it.
        fn read(response: Value) -> Response {
            let description = response.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
            serde_json::from_value(response).unwrap_or_else(|_| Response { description, ..Response::default() })
        }

        #[cfg(test)]
        mod tests {
            use super::read;
            use serde_json::json;

            #[test]
            fn a_response_that_cannot_be_modelled_keeps_its_description() {
                let known = read(json!({ "description": "gone", "headers": {} }));
                let other = read(json!({ "description": "gone", "headers": 7 }));
                assert_eq!((known.description.as_str(), other.description.as_str()), ("gone", "gone"));
            }
        }
    };
}

pub(crate) use aide_responses;
