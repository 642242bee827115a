//! How much of an error its response carries: as much as the error's type and the
//! framework's trait allow.
//!
//! A derive writes the same code for every type and in every crate. What a type
//! can do is found by which method `statusful_carry` there is: the first whose
//! bound holds, along `Sharing`, `Reading`, `Neither`. Whether it is used is the
//! library's affair: without the feature `tracing` a response carries nothing.

#[cfg(feature = "tracing")]
use crate::ErrorReport;
use crate::HttpStatus;
use core::fmt::Display;
use core::marker::PhantomData;
use core::ops::Deref;
use http::Extensions;
use std::error::Error;
use std::sync::Arc;

/// What is kept of an `E` when its response is made.
pub struct Carry<E: ?Sized> {
    #[cfg(feature = "tracing")]
    how: How<E>,
    of: PhantomData<fn(&E)>,
}

#[cfg(feature = "tracing")]
enum How<E: ?Sized> {
    /// The error itself.
    Whole(fn(E) -> Arc<dyn Error + Send + Sync>),
    /// The texts of the error and of its sources.
    Chain(for<'e> fn(&'e E) -> &'e (dyn Error + 'e)),
    /// The error's own text.
    Text,
}

/// For a trait whose method takes `self`.
#[derive(Debug)]
pub struct Sharing<E: ?Sized>(Reading<E>);

/// For a trait whose method takes `&self`.
#[derive(Debug)]
pub struct Reading<E: ?Sized>(Neither, PhantomData<fn(&E)>);

/// For an error that is no `std::error::Error`.
#[derive(Debug)]
pub struct Neither;

impl<E: ?Sized> Sharing<E> {
    /// Where the search begins.
    pub const NEW: Self = Sharing(Reading::NEW);
}

impl<E: ?Sized> Reading<E> {
    /// Where the search begins.
    pub const NEW: Self = Reading(Neither, PhantomData);
}

// Methods, as only those are looked for along `Deref`.
#[allow(clippy::unused_self)]
impl<E: Error + Send + Sync + 'static> Sharing<E> {
    /// The error itself.
    #[must_use]
    pub const fn statusful_carry(&self) -> Carry<E> {
        Carry {
            #[cfg(feature = "tracing")]
            how: How::Whole(|error| Arc::new(error)),
            of: PhantomData,
        }
    }
}

#[allow(clippy::unused_self)]
impl<E: Error> Reading<E> {
    /// The texts of the chain.
    #[must_use]
    pub const fn statusful_carry(&self) -> Carry<E> {
        Carry {
            #[cfg(feature = "tracing")]
            how: How::Chain(|error| error),
            of: PhantomData,
        }
    }
}

#[allow(clippy::unused_self)]
impl Neither {
    /// The error's own text.
    #[must_use]
    pub const fn statusful_carry<E: ?Sized>(&self) -> Carry<E> {
        Carry::TEXT
    }
}

impl<E: ?Sized> Deref for Sharing<E> {
    type Target = Reading<E>;

    fn deref(&self) -> &Reading<E> {
        &self.0
    }
}

impl<E: ?Sized> Deref for Reading<E> {
    type Target = Neither;

    fn deref(&self) -> &Neither {
        &self.0
    }
}

impl<E: ?Sized> Carry<E> {
    /// For a type with parameters, of which a method's bounds tell nothing: whether
    /// they outlive `'static` is not looked at when a method is chosen.
    pub const TEXT: Self = Carry {
        #[cfg(feature = "tracing")]
        how: How::Text,
        of: PhantomData,
    };
}

/// Without the feature `tracing`, these keep nothing.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
impl<E: HttpStatus + Display> Carry<E> {
    /// Hands the error over to the extensions of its response.
    pub fn put(self, error: E, extensions: &mut Extensions) {
        #[cfg(feature = "tracing")]
        match self.how {
            How::Whole(share) => {
                let kind = error.kind();
                extensions.insert(ErrorReport::of_error(kind, share(error)));
            }
            How::Chain(_) | How::Text => self.put_ref(&error, extensions),
        }
    }

    /// The error itself, where it can be had.
    pub fn share(self, error: E) -> Option<Arc<dyn Error + Send + Sync>> {
        #[cfg(feature = "tracing")]
        if let How::Whole(share) = self.how {
            return Some(share(error));
        }
        None
    }
}

#[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
impl<E: HttpStatus + Display + ?Sized> Carry<E> {
    /// Tells the extensions of the error's response what is known of it.
    pub fn put_ref(self, error: &E, extensions: &mut Extensions) {
        #[cfg(feature = "tracing")]
        extensions.insert(self.report(error));
    }

    /// What is known of the error.
    #[cfg(feature = "tracing")]
    pub fn report(self, error: &E) -> ErrorReport {
        match self.how {
            How::Chain(read) => ErrorReport::of_chain(error.kind(), read(error)),
            How::Whole(_) | How::Text => ErrorReport::of_text(error.kind(), &error),
        }
    }
}
