//! What generated code calls for utoipa, once for each of its major versions, whose types are
//! different ones of the same names. What says that a type is missing a derive is in the module
//! of the version: rustc would show this macro to whoever reads the message.

/// The responses as the utoipa of this name models them. The literal says how to derive them.
macro_rules! utoipa_responses {
    ($utoipa:ident, $derive:literal) => {
        pub use crate::openapi::{inner, Description};
        pub use ::$utoipa::IntoResponses;

        /// utoipa's `IntoResponses` is a trait and a derive. Of a glob, our derive hides the
        /// latter and leaves the former.
        pub mod of_utoipa {
            pub use ::$utoipa::IntoResponses;
        }

        use crate::openapi::{is_of_uri, Document, ErrorResponses, Operation};
        use serde_json::{Map, Value};
        use std::collections::BTreeMap;
        use ::$utoipa::openapi::{RefOr, Response};

        pub type Responses = BTreeMap<String, RefOr<Response>>;

        crate::openapi::described! {
            /// An error whose responses are known.
            #[diagnostic::on_unimplemented(
                message = "the OpenAPI responses of `{Self}` are not known",
                label = "`IntoResponses` is not derived for `{Self}`",
                note = $derive
            )]
        }

        /// A problem may have any status.
        impl IntoResponses for crate::Problem {
            fn responses() -> Responses {
                responses(<Self as Describe>::describe)
            }
        }

        impl<T: ::$utoipa::ToSchema> Member for T {
            fn schema() -> Value {
                let mut known = Vec::new();
                T::schemas(&mut known);
                schema(&T::schema(), &known)
            }
        }

        impl ::$utoipa::PartialSchema for crate::FieldError {
            fn schema() -> Schema {
                modelled(crate::openapi::field_error())
            }
        }

        impl ::$utoipa::ToSchema for crate::FieldError {}

        impl ::$utoipa::PartialSchema for crate::FieldErrors {
            fn schema() -> Schema {
                modelled(crate::openapi::field_errors())
            }
        }

        impl ::$utoipa::ToSchema for crate::FieldErrors {}

        impl ::$utoipa::PartialSchema for crate::field_errors::FieldErrorList {
            fn schema() -> Schema {
                modelled(crate::openapi::field_errors())
            }
        }

        impl ::$utoipa::ToSchema for crate::field_errors::FieldErrorList {}

        /// A schema of this crate as utoipa models it.
        fn modelled(schema: Value) -> Schema {
            serde_json::from_value(schema).unwrap_or_else(|_| RefOr::T(::$utoipa::openapi::Schema::default()))
        }

        type Schema = RefOr<::$utoipa::openapi::Schema>;

        fn schema(schema: &Schema, known: &[(String, Schema)]) -> Value {
            let json = |schema| serde_json::to_value(schema).unwrap_or_default();
            let known: Map<_, _> = known.iter().map(|(name, schema)| (name.clone(), json(schema))).collect();
            crate::openapi::bounded(json(schema), &known)
        }

        /// The responses of an error.
        #[must_use]
        pub fn responses(describe: fn(&mut Description)) -> Responses {
            let responses = crate::openapi::marked_apart(describe).into_iter();
            responses.map(|(status, response)| (status, RefOr::T(read(response)))).collect()
        }

        /// A clash is told by `apply`; here the schemas are left where they stand.
        impl ::$utoipa::Modify for ErrorResponses {
            fn modify(&self, document: &mut ::$utoipa::openapi::OpenApi) {
                let _ = self.apply(document);
            }
        }

        impl Document for ::$utoipa::openapi::OpenApi {
            fn visit(&mut self, visit: &mut dyn FnMut(&mut Operation)) {
                for (path, item) in &mut self.paths.paths {
                    let of_path = item.parameters.iter().flatten().any(is_of_uri);
                    for (method, operation) in operations(item) {
                        let of_operation = operation.parameters.iter().flatten().any(is_of_uri);
                        let has_body = operation.request_body.is_some();
                        Operation::new(method, path, has_body, of_path || of_operation)
                            .visit(&mut operation.responses.responses, visit);
                    }
                }
            }

            fn has_other_schema(&self, name: &str, schema: &Value) -> bool {
                let known = self.components.as_ref().and_then(|components| components.schemas.get(name));
                known.is_some_and(|known| *known != modelled(schema.clone()))
            }

            fn add_schema(&mut self, name: String, schema: Value) {
                let components = self.components.get_or_insert_with(Default::default);
                components.schemas.insert(name, modelled(schema));
            }

            fn remove_empty_license(&mut self) {
                let is_empty = |license: &::$utoipa::openapi::License| license.name.is_empty();
                if self.info.license.as_ref().is_some_and(is_empty) {
                    self.info.license = None;
                }
            }
        }

        /// The response as utoipa models it.
        fn read(response: Value) -> Response {
            let text = response.get("description").and_then(Value::as_str).unwrap_or_default().to_owned();
            serde_json::from_value(response).unwrap_or_else(|_| Response::new(text))
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

pub(crate) use utoipa_responses;
