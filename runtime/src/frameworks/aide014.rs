//! aide 0.14: the responses of an error in an OpenAPI document, as in [`aide`](crate::aide)
//! for aide 0.15.
//!
//! [Guide](crate::guide::openapi).
//!
//! ```
//! # use aide014 as aide;
//! use aide::OperationOutput as _;
//! use statusful::{aide014::OperationOutput, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, OperationOutput)]
//! enum ApiError {
//!     /// Names are unique.
//!     #[error("user {name} exists")]
//!     #[status(409)]
//!     UserExists { name: String },
//! }
//!
//! let mut operation = aide::openapi::Operation::default();
//! let responses = aide::generate::in_context(|context| ApiError::inferred_responses(context, &mut operation));
//! let (status, conflict) = &responses[0];
//! assert_eq!((*status, conflict.description.as_str()), (Some(409), "Names are unique."));
//! ```

#[doc(no_inline)]
pub use aide014::OperationOutput;
/// Implements the `OperationOutput` of aide 0.14 for an error that derives
/// [`HttpStatus`](derive@crate::HttpStatus).
///
/// The type of an extension member implements `JsonSchema` of schemars 0.8. What holds beside
/// it is the same as for [aide 0.15](derive@crate::aide::OperationOutput).
///
/// The name is that of aide's trait, too: one `use` brings both.
pub use statusful_macros::Aide014OperationOutput as OperationOutput;

pub use crate::openapi::{Clash, ErrorResponses, Framework};

#[cfg(feature = "contract")]
crate::frameworks::locked::assert_unchanged!(aide014, OperationOutput, "`schemars::JsonSchema`");

#[doc(hidden)]
pub mod __private {
    use crate::field_errors::{FieldError, FieldErrorList, FieldErrors};
    use schemars08::r#gen::{SchemaGenerator, SchemaSettings};
    use schemars08::schema::{Schema, SchemaObject, SingleOrVec};
    use schemars08::visit::{visit_schema_object, Visitor};
    use schemars08::JsonSchema;

    crate::openapi::aide_responses! {
        aide014,
        "derive it where `{Self}` is defined: `#[derive(statusful::aide014::OperationOutput)]`"
    }

    /// The type of an extension member.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` has no JSON schema",
        label = "`schemars::JsonSchema` is not implemented for `{Self}`",
        note = "derive it where `{Self}` is defined: `#[derive(schemars::JsonSchema)]`, with schemars 0.8 as aide 0.14 has it",
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
                fn schema_name() -> String {
                    $name.to_owned()
                }

                fn is_referenceable() -> bool {
                    false
                }

                fn json_schema(_: &mut SchemaGenerator) -> Schema {
                    serde_json::from_value(crate::openapi::$schema()).unwrap_or(Schema::Bool(true))
                }
            }
        )*};
    }

    json_schemas! {
        FieldError => "FieldError", field_error;
        FieldErrors => "FieldErrors", field_errors;
        FieldErrorList => "FieldErrors", field_errors;
    }

    impl<T: JsonSchema + ?Sized> Member for T {
        fn schema() -> Value {
            let settings = SchemaSettings::draft2019_09();
            let settings =
                settings.with(|settings| settings.definitions_path = "#/components/schemas/".into());
            let mut generator = settings.into_generator();
            let schema = generator.subschema_for::<T>();
            let definitions = generator.take_definitions().into_iter();
            let definitions = definitions.map(|(name, schema)| (name, serialized(schema))).collect();
            crate::openapi::bounded(serialized(schema), &definitions)
        }
    }

    fn serialized(mut schema: Schema) -> Value {
        Serialized.visit_schema(&mut schema);
        serde_json::to_value(schema).unwrap_or_default()
    }

    /// What schemars 0.9 does by itself: leaves out the properties that are not serialized, and
    /// writes in the draft of JSON Schema that OpenAPI 3.1 has, 2020-12.
    struct Serialized;

    impl Visitor for Serialized {
        fn visit_schema_object(&mut self, schema: &mut SchemaObject) {
            visit_schema_object(self, schema);
            tuple(schema);
            unsigned(schema);
            if let Some(object) = &mut schema.object {
                object.properties.retain(|_, property| !is_write_only(property));
                let properties = &object.properties;
                object.required.retain(|name| properties.contains_key(name));
            }
        }
    }

    /// In 2019-09 `items` lists the schemas of a tuple, `prefixItems` since.
    fn tuple(schema: &mut SchemaObject) {
        let Some(array) = &mut schema.array else { return };
        match array.items.take() {
            Some(SingleOrVec::Vec(items)) => {
                array.items = array.additional_items.take().map(SingleOrVec::Single);
                let items = serde_json::to_value(items).unwrap_or_default();
                schema.extensions.insert("prefixItems".into(), items);
            }
            single => array.items = single,
        }
    }

    /// A minimum is a float in schemars 0.8. That of an unsigned integer follows from its format.
    fn unsigned(schema: &mut SchemaObject) {
        let is_unsigned = schema.format.as_deref().is_some_and(|format| format.starts_with("uint"));
        if let Some(number) =
            schema.number.as_mut().filter(|number| is_unsigned && number.minimum == Some(0.0))
        {
            number.minimum = None;
        }
    }

    fn is_write_only(schema: &Schema) -> bool {
        matches!(schema, Schema::Object(object) if object.metadata.as_ref().is_some_and(|it| it.write_only))
    }
}
