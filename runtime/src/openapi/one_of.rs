//! Several errors of one operation.

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

/// Implements the `Describe` in scope for tuples.
macro_rules! tuples {
    () => {
        crate::openapi::tuples! {
            (A) (A B) (A B C) (A B C D) (A B C D E) (A B C D E F) (A B C D E F G) (A B C D E F G H)
        }
    };
    ($(($($error:ident)*))*) => {$(
        impl<$($error: Describe),*> Describe for ($($error,)*) {
            fn describe(description: &mut Description) {
                $($error::describe(description);)*
            }
        }
    )*};
}

pub(crate) use tuples;
