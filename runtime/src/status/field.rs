//! A status from a field or a function of the error.

use super::UNKNOWN;
use crate::{HttpStatus, ToStatus};
use core::ops::Deref;
use http::StatusCode;

/// The status of a field marked `#[status]`, if it has one.
#[inline]
pub fn field_status<T: ToStatus + ?Sized>(field: &T) -> Option<StatusCode> {
    field.to_status()
}

/// The status, or that of a variant whose field or function has none.
#[inline]
#[must_use]
pub fn known_or(fallback: u16, status: Option<StatusCode>) -> StatusCode {
    status.unwrap_or_else(|| super::status(fallback))
}

/// Implemented by what `#[status(with = …)]` names: a function of the error, or of a field, that
/// returns its status.
///
/// The parameter `Kind` distinguishes the two impls. With only one, rustc would infer its type,
/// and suggest wrapping the function in a closure, which is not a path.
#[diagnostic::on_unimplemented(
    message = "`with` takes the path of a `fn(&{E}) -> http::StatusCode`, and this is another function",
    label = "this is `{Self}`",
    note = "give it one argument, the error by reference, and the status as its value, or whatever else implements `statusful::ToStatus`: `fn http_status(&self) -> http::StatusCode`",
    note = "a function of one of the fields belongs on that field: `#[status(with = path::to::function)]`"
)]
pub trait FindsStatus<E: ?Sized, Kind> {
    /// Calls it.
    fn find(self, error: &E) -> Option<StatusCode>;
}

/// The kind of a suitable function, with what it returns.
#[derive(Debug)]
pub struct Fits<R>(core::marker::PhantomData<R>);

impl<E: ?Sized, F: FnOnce(&E) -> R, R: ToStatus> FindsStatus<E, Fits<R>> for F {
    #[inline]
    fn find(self, error: &E) -> Option<StatusCode> {
        self(error).to_status()
    }
}

/// The kind of a function that cannot be called.
#[derive(Debug)]
pub enum Never {}

impl<E: ?Sized, F: FnOnce(&Never) -> Never> FindsStatus<E, Never> for F {
    fn find(self, _: &E) -> Option<StatusCode> {
        Some(UNKNOWN)
    }
}

/// Calls the function of `#[status(with = …)]`.
#[inline]
pub fn found_with<E: ?Sized, Kind>(error: &E, find: impl FindsStatus<E, Kind>) -> Option<StatusCode> {
    find.find(error)
}

/// Above a variant with one field, `#[status(with = …)]` names a function of the error, or else
/// one of the field: the method `find` is that of the first of `OfError`, [`OfField`] and
/// [`OfNeither`] whose bound is met.
pub struct OfError<'e, E: ?Sized, T: ?Sized, F>(OfField<'e, E, T, F>);

/// A function of the field.
pub struct OfField<'e, E: ?Sized, T: ?Sized, F>(OfNeither<'e, E, F>, &'e T);

/// Another function: its method reports which one is expected.
pub struct OfNeither<'e, E: ?Sized, F>(&'e E, F);

impl<'e, E: ?Sized, T: ?Sized, F> OfError<'e, E, T, F> {
    /// Where method resolution begins.
    #[inline]
    pub fn new(error: &'e E, field: &'e T, find: F) -> Self {
        OfError(OfField(OfNeither(error, find), field))
    }
}

impl<E: ?Sized, T: ?Sized, F: Fn(&E) -> R, R: ToStatus> OfError<'_, E, T, F> {
    /// Calls it.
    #[inline]
    pub fn find(&self) -> Option<StatusCode> {
        let OfNeither(error, find) = &self.0 .0;
        find(error).to_status()
    }
}

impl<E: ?Sized, T: ?Sized, F: Fn(&T) -> R, R: ToStatus> OfField<'_, E, T, F> {
    /// Calls it.
    #[inline]
    pub fn find(&self) -> Option<StatusCode> {
        (self.0 .1)(self.1).to_status()
    }
}

impl<E: ?Sized, F: Copy> OfNeither<'_, E, F> {
    /// Calls it.
    pub fn find<Kind>(&self) -> Option<StatusCode>
    where
        F: FindsStatus<E, Kind>,
    {
        self.1.find(self.0)
    }
}

impl<'e, E: ?Sized, T: ?Sized, F> Deref for OfError<'e, E, T, F> {
    type Target = OfField<'e, E, T, F>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

impl<'e, E: ?Sized, T: ?Sized, F> Deref for OfField<'e, E, T, F> {
    type Target = OfNeither<'e, E, F>;

    fn deref(&self) -> &Self::Target {
        &self.0
    }
}

/// Implemented by what `#[status(transparent = …)]` names: a function of the field that returns
/// the error inside it, if there is one. As with [`FindsStatus`], the parameter `Kind` is for
/// messages.
#[diagnostic::on_unimplemented(
    message = "`transparent` takes the path of a `fn(&{T}) -> Option<&dyn statusful::HttpStatus>`, and this is another function",
    label = "this is `{Self}`",
    note = "give it one argument, the field by reference, and the error inside as its value: `fn inner(field: &{T}) -> Option<&dyn statusful::HttpStatus>`, or with a type of error that implements `HttpStatus`",
    note = "for a function that finds only a status: `#[status(with = path::to::function)]`"
)]
pub trait FindsInside<'e, T: ?Sized, Kind> {
    /// Calls it.
    fn find(self, field: &'e T) -> Option<&'e dyn HttpStatus>;
}

impl<'e, T: ?Sized + 'e, F: FnOnce(&'e T) -> R, R: Inside<'e>> FindsInside<'e, T, Fits<R>> for F {
    #[inline]
    fn find(self, field: &'e T) -> Option<&'e dyn HttpStatus> {
        self(field).inside()
    }
}

impl<'e, T: ?Sized, F: FnOnce(&Never) -> Never> FindsInside<'e, T, Never> for F {
    fn find(self, _: &'e T) -> Option<&'e dyn HttpStatus> {
        None
    }
}

/// An error inside a field, or none.
pub trait Inside<'e> {
    /// The error.
    fn inside(self) -> Option<&'e dyn HttpStatus>;
}

impl<'e, E: HttpStatus> Inside<'e> for &'e E {
    #[inline]
    fn inside(self) -> Option<&'e dyn HttpStatus> {
        Some(self)
    }
}

macro_rules! objects {
    ($($object:ty),*) => {$(
        impl<'e, 'o: 'e> Inside<'e> for &'e $object {
            #[inline]
            fn inside(self) -> Option<&'e dyn HttpStatus> {
                Some(self)
            }
        }
    )*};
}

objects!((dyn HttpStatus + 'o), (dyn HttpStatus + Send + 'o), (dyn HttpStatus + Send + Sync + 'o));

impl<'e, R: Inside<'e>> Inside<'e> for Option<R> {
    #[inline]
    fn inside(self) -> Option<&'e dyn HttpStatus> {
        self?.inside()
    }
}

/// Calls the function of `#[status(transparent = …)]`.
#[inline]
pub fn found_inside<'e, T: ?Sized, Kind>(
    field: &'e T,
    find: impl FindsInside<'e, T, Kind>,
) -> Option<&'e dyn HttpStatus> {
    find.find(field)
}

/// The status of the error inside, or that of the variant if there is none.
#[must_use]
pub fn inner_status(fallback: u16, inside: Option<&dyn HttpStatus>) -> StatusCode {
    inside.map_or_else(|| super::status(fallback), HttpStatus::status)
}
