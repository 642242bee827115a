//! aide 0.15: the responses of an error in an OpenAPI document.
//!
//! [Guide](crate::guide::openapi).
//!
//! ```
//! use statusful::{aide::OperationOutput, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, OperationOutput)]
//! #[problem(base = "https://api.example.com/errors/")]
//! enum ApiError {
//!     /// Names are unique.
//!     #[error("user {name} exists")]
//!     #[status(409)]
//!     UserExists {
//!         name: String,
//!         #[problem(extension)]
//!         free: Vec<String>,
//!     },
//! }
//!
//! let mut operation = aide::openapi::Operation::default();
//! let responses = aide::generate::in_context(|context| ApiError::inferred_responses(context, &mut operation));
//! let (status, conflict) = &responses[0];
//! assert_eq!((*status, conflict.description.as_str()), (Some(409), "Names are unique."));
//!
//! let content = serde_json::to_value(&conflict.content["application/problem+json"]).unwrap();
//! let example = &content["examples"]["user_exists"]["value"];
//! assert_eq!(example["detail"], "user {name} exists");
//! assert_eq!(example["type"], "https://api.example.com/errors/user-exists");
//! ```
//!
//! A handler that returns `Result<_, ApiError>` has these responses beside those of
//! its success. One a status, and as the default response what is known only as the
//! program runs. The schemas stand in the responses; a member's type that holds
//! itself keeps its reference, and is added to the document by
//! `aide::generate::in_context(|context| context.schema.subschema_for::<T>())`.

#[doc(no_inline)]
pub use aide::OperationOutput;
/// Implements aide's `OperationOutput` for an error that derives
/// [`HttpStatus`](derive@crate::HttpStatus).
///
/// The type of an extension member implements `JsonSchema` of schemars 0.9. An error
/// in a transparent variant that does not derive this too is described from its
/// catalogue, and one without a catalogue by a default response.
///
/// The name is that of aide's trait, too: one `use` brings both.
pub use statusful_macros::AideOperationOutput as OperationOutput;

#[doc(hidden)]
pub mod __private {
    pub use crate::openapi::{inner, Description};
    pub use aide::generate::GenContext;
    pub use aide::openapi::Operation;
    pub use aide::OperationOutput;

    use aide::openapi::Response;
    use schemars::generate::SchemaSettings;
    use serde_json::Value;

    /// A response without a status is the default one.
    pub type Responses = Vec<(Option<u16>, Response)>;

    crate::openapi::described! {
        /// An error whose responses are known.
        #[diagnostic::on_unimplemented(
            message = "the OpenAPI responses of `{Self}` are not known",
            label = "`OperationOutput` is not derived for `{Self}`",
            note = "derive it where `{Self}` is defined: `#[derive(statusful::aide::OperationOutput)]`"
        )]
    }

    /// The type of an extension member.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` has no JSON schema",
        label = "`schemars::JsonSchema` is not implemented for `{Self}`",
        note = "derive it where `{Self}` is defined: `#[derive(schemars::JsonSchema)]`, with schemars 0.9 as aide has it",
        note = "if it is another crate's, hold what is to be sent in a type of your own that derives it"
    )]
    pub trait Member {
        fn schema() -> Value;
    }

    /// As it is serialised, in the draft of JSON Schema that OpenAPI 3.1 has.
    impl<T: schemars::JsonSchema + ?Sized> Member for T {
        fn schema() -> Value {
            let settings = SchemaSettings::draft2020_12().for_serialize();
            let settings = settings.with(|settings| settings.definitions_path = "/components/schemas".into());
            let mut generator = settings.into_generator();
            let schema = generator.subschema_for::<T>().to_value();
            crate::openapi::bounded(schema, &generator.take_definitions(true))
        }
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
}
