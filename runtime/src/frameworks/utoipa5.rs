//! utoipa 5: the responses of an error in an OpenAPI document, as in [`utoipa`](crate::utoipa)
//! for utoipa 6.
//!
//! [Guide](crate::guide::openapi).
//!
//! ```
//! # use utoipa5 as utoipa;
//! use statusful::{utoipa5::IntoResponses, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
//! enum ApiError {
//!     /// Names are unique.
//!     #[error("user {name} exists")]
//!     #[status(409)]
//!     UserExists { name: String },
//! }
//!
//! #[utoipa::path(post, path = "/users", responses((status = 201), ApiError))]
//! async fn create_user() {}
//!
//! let responses = <ApiError as utoipa::IntoResponses>::responses();
//! let conflict = serde_json::to_value(&responses["409"]).unwrap();
//! assert_eq!(conflict["description"], "Names are unique.");
//! ```

#[doc(no_inline)]
pub use __private::of_utoipa::*;
/// Implements the `IntoResponses` of utoipa 5 for an error that derives
/// [`HttpStatus`](derive@crate::HttpStatus).
///
/// The type of an extension member implements the `ToSchema` of utoipa 5. What holds beside
/// it is the same as for [utoipa 6](derive@crate::utoipa::IntoResponses).
///
/// The name is that of utoipa's trait, too: one `use` brings both.
pub use statusful_macros::Utoipa5IntoResponses as IntoResponses;

pub use crate::openapi::{Clash, ErrorResponses, Framework};

#[cfg(feature = "contract")]
crate::frameworks::locked::assert_unchanged!(utoipa5, IntoResponses, "`utoipa::ToSchema`");

#[doc(hidden)]
pub mod __private {
    crate::openapi::utoipa_responses! {
        utoipa5,
        "derive it where `{Self}` is defined: `#[derive(statusful::utoipa5::IntoResponses)]`"
    }

    /// The operations of a path by their methods.
    fn operations(
        item: &mut ::utoipa5::openapi::PathItem,
    ) -> impl Iterator<Item = (&str, &mut ::utoipa5::openapi::path::Operation)> {
        crate::openapi::operations_of!(item)
            .into_iter()
            .filter_map(|(method, operation)| Some((method, operation?)))
    }

    /// The type of an extension member.
    #[diagnostic::on_unimplemented(
        message = "`{Self}` has no OpenAPI schema",
        label = "`utoipa::ToSchema`, of utoipa 5, is not implemented for `{Self}`",
        note = "derive it where `{Self}` is defined: `#[derive(utoipa::ToSchema)]`",
        note = "for a type that utoipa has no schema of, such as a tuple, use a struct that derives it",
        note = "with utoipa 6, use its derive: `#[derive(statusful::utoipa::IntoResponses)]`"
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
