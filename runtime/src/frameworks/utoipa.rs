//! utoipa 6: the responses of an error in an OpenAPI document.
//!
//! [Guide](crate::guide::openapi).
//!
//! ```
//! use statusful::{utoipa::IntoResponses, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
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
//! #[utoipa::path(post, path = "/users", responses((status = 201), ApiError))]
//! async fn create_user() {}
//!
//! let responses = <ApiError as utoipa::IntoResponses>::responses();
//! let conflict = serde_json::to_value(&responses["409"]).unwrap();
//! assert_eq!(conflict["description"], "Names are unique.");
//!
//! let example = &conflict["content"]["application/problem+json"]["examples"]["user_exists"]["value"];
//! assert_eq!(example["detail"], "user {name} exists");
//! assert_eq!(example["type"], "https://api.example.com/errors/user-exists");
//! ```
//!
//! A response a status, under `default` what is known only as the program runs.
//! The schemas stand in the responses; a member's type that holds itself keeps its
//! reference, and is named in the document's `components(schemas(…))`.

/// Implements utoipa's `IntoResponses` for an error that derives
/// [`HttpStatus`](derive@crate::HttpStatus).
///
/// The type of an extension member implements `utoipa::ToSchema`. An error in a
/// transparent variant that does not derive this too is described from its
/// catalogue, and one without a catalogue by a `default` response.
///
/// The name is that of utoipa's trait, too: one `use` brings both.
pub use statusful_macros::UtoipaIntoResponses as IntoResponses;

/// utoipa's `IntoResponses` is a trait and a derive. Of a glob, our derive hides the
/// latter and leaves the former.
mod of_utoipa {
    pub use utoipa::IntoResponses;
}
#[doc(no_inline)]
pub use of_utoipa::*;

use core::marker::PhantomData;

/// The responses of several error types of one operation, up to eight in a tuple.
///
/// utoipa keeps one response per status: of `responses(A, B)` with a 404 in both, it
/// drops that of `A` without a word. `responses(OneOf<(A, B)>)` has the errors of both
/// under 404.
///
/// # Examples
///
/// ```
/// use statusful::{utoipa::{IntoResponses, OneOf}, HttpStatus};
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
/// #[error("no such user")]
/// #[status(404)]
/// struct NoSuchUser;
///
/// #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
/// #[error("no such order")]
/// #[status(404)]
/// struct NoSuchOrder;
///
/// #[utoipa::path(get, path = "/orders", responses((status = 200), OneOf<(NoSuchUser, NoSuchOrder)>))]
/// async fn orders() {}
///
/// let responses = serde_json::to_value(<OneOf<(NoSuchUser, NoSuchOrder)>>::responses()).unwrap();
/// let schema = &responses["404"]["content"]["application/problem+json"]["schema"];
/// assert_eq!(schema["oneOf"].as_array().unwrap().len(), 2);
/// ```
#[derive(Debug)]
pub struct OneOf<E>(PhantomData<fn() -> E>);

impl<E: __private::Describe> utoipa::IntoResponses for OneOf<E> {
    fn responses() -> __private::Responses {
        __private::responses(E::describe)
    }
}

/// Each type of a tuple.
macro_rules! tuples {
    ($(($($error:ident)*))*) => {$(
        impl<$($error: __private::Describe),*> __private::Describe for ($($error,)*) {
            fn describe(description: &mut crate::openapi::Description) {
                $($error::describe(description);)*
            }
        }
    )*};
}

tuples! {
    (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H)
}

#[doc(hidden)]
pub mod __private {
    pub use crate::openapi::{inner, Description};
    pub use utoipa::IntoResponses;

    use serde_json::{Map, Value};
    use std::collections::BTreeMap;
    use utoipa::openapi::{RefOr, Response};

    pub type Responses = BTreeMap<String, RefOr<Response>>;

    crate::openapi::described! {
        /// An error whose responses are known.
        #[diagnostic::on_unimplemented(
            message = "the OpenAPI responses of `{Self}` are not known",
            label = "`IntoResponses` is not derived for `{Self}`",
            note = "derive it where `{Self}` is defined: `#[derive(statusful::utoipa::IntoResponses)]`"
        )]
    }

    /// The type of an extension member.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` has no OpenAPI schema",
        label = "`utoipa::ToSchema` is not implemented for `{Self}`",
        note = "derive it where `{Self}` is defined: `#[derive(utoipa::ToSchema)]`",
        note = "for a type that utoipa has no schema of, such as a tuple, use a struct that derives it"
    )]
    pub trait Member {
        fn schema() -> Value;
    }

    impl<T: utoipa::ToSchema> Member for T {
        fn schema() -> Value {
            let mut known = Vec::new();
            T::schemas(&mut known);
            schema(&T::schema(), &known)
        }
    }

    type Schema = RefOr<utoipa::openapi::Schema>;

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
