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

        use ::$aide::openapi::Response;
        use serde_json::Value;

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
            let mut description = Description::default();
            describe(&mut description);
            let responses = crate::openapi::responses(&description).into_iter();
            responses.map(|(status, response)| (status.parse().ok(), read(response))).collect()
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
