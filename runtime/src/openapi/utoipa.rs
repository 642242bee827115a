//! What a module of utoipa has beside its derive, once for each major of utoipa: their types
//! have the same names and forms, and are different types.

/// The responses as the utoipa of this name models them. The literals say which derive is
/// missing, which trait, and what another major of utoipa needs.
macro_rules! utoipa_responses {
    ($utoipa:ident, $derive:literal, $schema:literal, $other:literal) => {
        /// utoipa's `IntoResponses` is a trait and a derive. Of a glob, our derive hides the
        /// latter and leaves the former.
        mod of_utoipa {
            pub use ::$utoipa::IntoResponses;
        }
        #[doc(no_inline)]
        pub use of_utoipa::*;

        impl<E: __private::Describe> ::$utoipa::IntoResponses for crate::openapi::OneOf<E> {
            fn responses() -> __private::Responses {
                __private::responses(E::describe)
            }
        }

        #[doc(hidden)]
        pub mod __private {
            pub use crate::openapi::{inner, Description};
            pub use ::$utoipa::IntoResponses;

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

            crate::openapi::tuples!();

            /// The type of an extension member.
            #[diagnostic::on_unimplemented(
                message = "`{Self}` has no OpenAPI schema",
                label = $schema,
                note = "derive it where `{Self}` is defined: `#[derive(utoipa::ToSchema)]`",
                note = "for a type that utoipa has no schema of, such as a tuple, use a struct that derives it",
                note = $other
            )]
            pub trait Member {
                fn schema() -> Value;
            }

            impl<T: ::$utoipa::ToSchema> Member for T {
                fn schema() -> Value {
                    let mut known = Vec::new();
                    T::schemas(&mut known);
                    schema(&T::schema(), &known)
                }
            }

            type Schema = RefOr<::$utoipa::openapi::Schema>;

            fn schema(schema: &Schema, known: &[(String, Schema)]) -> Value {
                let json = |schema| serde_json::to_value(schema).unwrap_or_default();
                let known: Map<_, _> = known.iter().map(|(name, schema)| (name.clone(), json(schema))).collect();
                crate::openapi::bounded(json(schema), &known)
            }

            #[must_use]
            pub fn member<T: Member + ?Sized>() -> Value {
                T::schema()
            }

            /// The responses of an error.
            #[must_use]
            pub fn responses(describe: fn(&mut Description)) -> Responses {
                let mut description = Description::default();
                describe(&mut description);
                let responses = crate::openapi::responses(&description).into_iter();
                responses.map(|(status, response)| (status, RefOr::T(read(response)))).collect()
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
        }
    };
}

pub(crate) use utoipa_responses;
