//! A status from a field or a function of the error.

use super::UNKNOWN;
use http::StatusCode;
use std::rc::Rc;
use std::sync::Arc;

/// Implemented by a field marked `#[status]`.
#[diagnostic::on_unimplemented(
    message = "a field marked `#[status]` is an `http::StatusCode`, and `{Self}` is none",
    label = "expected `StatusCode`",
    note = "in place of this `#[status]`, let a function find the status: `#[status(with = Self::http_status)]` above the variant or struct, and `fn http_status(&self) -> http::StatusCode`",
    note = "if this is the only field, and an error that has a status of its own: `#[status(transparent)]` above it"
)]
pub trait StatusField {
    /// The status.
    fn status(&self) -> StatusCode;
}

impl StatusField for StatusCode {
    fn status(&self) -> StatusCode {
        *self
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<T: StatusField + ?Sized> StatusField for $pointer {
            fn status(&self) -> StatusCode {
                (**self).status()
            }
        }
    )*};
}

forward!(&T, &mut T, Box<T>, Rc<T>, Arc<T>);

/// The status of a field marked `#[status]`.
#[inline]
pub fn field_status<T: StatusField + ?Sized>(field: &T) -> StatusCode {
    field.status()
}

/// Implemented by what `#[status(with = …)]` names: a function of the error that returns its
/// status.
///
/// The parameter `Kind` distinguishes the two impls. With only one, rustc would infer its type,
/// and suggest wrapping the function in a closure, which is not a path.
#[diagnostic::on_unimplemented(
    message = "`with` takes the path of a `fn(&{E}) -> http::StatusCode`, and this is another function",
    label = "this is `{Self}`",
    note = "give it one argument, the error by reference, and the status as its value: `fn http_status(&self) -> http::StatusCode`"
)]
pub trait FindsStatus<E: ?Sized, Kind> {
    /// Calls it.
    fn find(self, error: &E) -> StatusCode;
}

/// The kind of a suitable function.
#[derive(Debug)]
pub enum Fits {}

impl<E: ?Sized, F: FnOnce(&E) -> StatusCode> FindsStatus<E, Fits> for F {
    #[inline]
    fn find(self, error: &E) -> StatusCode {
        self(error)
    }
}

/// The kind of a function that cannot be called.
#[derive(Debug)]
pub enum Never {}

impl<E: ?Sized, F: FnOnce(&Never) -> Never> FindsStatus<E, Never> for F {
    fn find(self, _: &E) -> StatusCode {
        UNKNOWN
    }
}

/// Calls the function of `#[status(with = …)]`.
#[inline]
pub fn found_with<E: ?Sized, Kind>(error: &E, find: impl FindsStatus<E, Kind>) -> StatusCode {
    find.find(error)
}
