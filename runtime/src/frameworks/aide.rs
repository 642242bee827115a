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
//! A handler that returns `Result<_, ApiError>` has these responses in addition to that of its
//! success. There is one per status, and what is known only at run time is the default
//! response. [`ErrorResponses`] gives their schemas names in the finished document. A member's
//! recursive type keeps its reference, and is added to the document by
//! `aide::generate::in_context(|context| context.schema.subschema_for::<T>())`.
//!
//! ```
//! use statusful::aide::ErrorResponses;
//!
//! // After `ApiRouter::finish_api(&mut document)`:
//! let mut document = aide::openapi::OpenApi::default();
//! ErrorResponses::new().open_ended().apply(&mut document)?;
//! # Ok::<(), statusful::aide::Clash>(())
//! ```

#[doc(no_inline)]
pub use aide::OperationOutput;
/// Implements aide's `OperationOutput` for an error that derives
/// [`HttpStatus`](derive@crate::HttpStatus).
///
/// The type of an extension member implements `JsonSchema` of schemars 0.9. An error in a
/// transparent variant that does not derive this as well is described from its catalog, and one
/// without a catalog by a default response.
///
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::AideOperationOutput as OperationOutput;

pub use crate::openapi::{Clash, ErrorResponses, Framework};

#[cfg(feature = "contract")]
crate::frameworks::locked::assert_unchanged!(aide, OperationOutput, "`schemars::JsonSchema`");

#[doc(hidden)]
pub mod __private {
    use crate::field_errors::{FieldError, FieldErrorList, FieldErrors};
    use schemars::{generate::SchemaSettings, JsonSchema, Schema, SchemaGenerator};

    crate::openapi::aide_responses! {
        aide,
        "derive it where `{Self}` is defined: `#[derive(statusful::aide::OperationOutput)]`"
    }

    /// The type of an extension member.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` has no JSON schema",
        label = "`schemars::JsonSchema` is not implemented for `{Self}`",
        note = "derive it where `{Self}` is defined: `#[derive(schemars::JsonSchema)]`, with schemars 0.9 as aide 0.15 has it",
        note = "if it is another crate's, hold what is to be sent in a type of your own that derives it"
    )]
    pub trait Member {
        fn schema() -> Value;
    }

    #[must_use]
    pub fn member<T: Member + ?Sized>() -> Value {
        T::schema()
    }

    /// What a function makes of a field.
    #[must_use]
    pub fn returned<'a, F: ?Sized + 'a, T: Member>(_: impl FnOnce(&'a F) -> T) -> Value {
        T::schema()
    }

    macro_rules! json_schemas {
        ($($type:ty => $name:literal, $schema:ident;)*) => {$(
            impl JsonSchema for $type {
                fn schema_name() -> std::borrow::Cow<'static, str> {
                    $name.into()
                }

                fn inline_schema() -> bool {
                    true
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    crate::openapi::$schema().try_into().unwrap_or_default()
                }
            }
        )*};
    }

    json_schemas! {
        FieldError => "FieldError", field_error;
        FieldErrors => "FieldErrors", field_errors;
        FieldErrorList => "FieldErrors", field_errors;
    }

    /// As it is serialised, in the draft of JSON Schema that OpenAPI 3.1 has.
    impl<T: JsonSchema + ?Sized> Member for T {
        fn schema() -> Value {
            let settings = SchemaSettings::draft2020_12().for_serialize();
            let settings = settings.with(|settings| settings.definitions_path = "/components/schemas".into());
            let mut generator = settings.into_generator();
            let schema = generator.subschema_for::<T>().to_value();
            crate::openapi::bounded(schema, &generator.take_definitions(true))
        }
    }
}
