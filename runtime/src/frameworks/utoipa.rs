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
//! One response per status, and under `default` what is known only at run time.
//! [`ErrorResponses`], one of the document's modifiers, gives the schemas their names, and
//! merges the errors of several types. A member's recursive type keeps its reference, and is
//! listed in the document's `components(schemas(…))`.
//!
//! Beside them, and removed by `ErrorResponses`, is an extension that names the type.

#[doc(no_inline)]
pub use __private::of_utoipa::*;
/// Implements utoipa's `IntoResponses` for an error that derives
/// [`HttpStatus`](derive@crate::HttpStatus).
///
/// The type of an extension member implements `utoipa::ToSchema`. An error in a transparent
/// variant that does not derive this as well is described from its catalog, and one without a
/// catalog by a `default` response.
///
/// The trait is exported under the same name: one `use` imports both.
pub use statusful_macros::UtoipaIntoResponses as IntoResponses;

pub use crate::openapi::{Clash, ErrorResponses, Framework};

#[cfg(feature = "contract")]
crate::frameworks::locked::assert_unchanged!(utoipa, IntoResponses, "`utoipa::ToSchema`");

#[doc(hidden)]
pub mod __private {
    crate::openapi::utoipa_responses! {
        utoipa,
        "derive it where `{Self}` is defined: `#[derive(statusful::utoipa::IntoResponses)]`"
    }

    /// The operations of a path by their methods.
    fn operations(
        item: &mut ::utoipa::openapi::PathItem,
    ) -> impl Iterator<Item = (&str, &mut ::utoipa::openapi::path::Operation)> {
        let known = crate::openapi::operations_of!(item).into_iter().chain([("query", item.query.as_mut())]);
        let known = known.filter_map(|(method, operation)| Some((method, operation?)));
        known.chain(
            item.additional_operations.iter_mut().map(|(method, operation)| (method.as_str(), operation)),
        )
    }

    /// The type of an extension member.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` has no OpenAPI schema",
        label = "`utoipa::ToSchema`, of utoipa 6, is not implemented for `{Self}`",
        note = "derive it where `{Self}` is defined: `#[derive(utoipa::ToSchema)]`",
        note = "for a type that utoipa has no schema of, such as a tuple, use a struct that derives it",
        note = "with utoipa 5, use its derive: `#[derive(statusful::utoipa5::IntoResponses)]`"
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
}
