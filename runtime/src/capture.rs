//! How much of an error its response carries: as much as the error's type and the
//! framework's trait allow.
//!
//! A derive writes the same code for every type and in every crate. What a type
//! can do is found by which method `statusful_capture` there is: the first whose
//! bound holds, along `ByValue`, `ByRef`, `Neither`. Whether it is used is the
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
pub struct Capture<E: ?Sized> {
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
pub struct ByValue<E: ?Sized>(ByRef<E>);

/// For a trait whose method takes `&self`.
#[derive(Debug)]
pub struct ByRef<E: ?Sized>(DisplayOnly, PhantomData<fn(&E)>);

/// For an error that is no `std::error::Error`.
#[derive(Debug)]
pub struct DisplayOnly;

impl<E: ?Sized> ByValue<E> {
    /// Where the search begins.
    pub const NEW: Self = ByValue(ByRef::NEW);
}

impl<E: ?Sized> ByRef<E> {
    /// Where the search begins.
    pub const NEW: Self = ByRef(DisplayOnly, PhantomData);
}

// Methods, as only those are looked for along `Deref`.
#[allow(clippy::unused_self)]
impl<E: Error + Send + Sync + 'static> ByValue<E> {
    /// The error itself.
    #[must_use]
    pub const fn statusful_capture(&self) -> Capture<E> {
        Capture {
            #[cfg(feature = "tracing")]
            how: How::Whole(|error| Arc::new(error)),
            of: PhantomData,
        }
    }
}

#[allow(clippy::unused_self)]
impl<E: Error> ByRef<E> {
    /// The texts of the chain.
    #[must_use]
    pub const fn statusful_capture(&self) -> Capture<E> {
        Capture {
            #[cfg(feature = "tracing")]
            how: How::Chain(|error| error),
            of: PhantomData,
        }
    }
}

#[allow(clippy::unused_self)]
impl DisplayOnly {
    /// The error's own text.
    #[must_use]
    pub const fn statusful_capture<E: ?Sized>(&self) -> Capture<E> {
        Capture::TEXT
    }
}

impl<E: ?Sized> Deref for ByValue<E> {
    type Target = ByRef<E>;

    fn deref(&self) -> &ByRef<E> {
        &self.0
    }
}

impl<E: ?Sized> Deref for ByRef<E> {
    type Target = DisplayOnly;

    fn deref(&self) -> &DisplayOnly {
        &self.0
    }
}

impl<E: ?Sized> Capture<E> {
    /// For a type with parameters, of which a method's bounds tell nothing: whether
    /// they outlive `'static` is not looked at when a method is chosen.
    pub const TEXT: Self = Capture {
        #[cfg(feature = "tracing")]
        how: How::Text,
        of: PhantomData,
    };
}

/// Without the feature `tracing`, these keep nothing.
#[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
impl<E: HttpStatus + Display> Capture<E> {
    /// Hands the error over to the extensions of its response.
    pub fn put(self, error: E, extensions: &mut Extensions) {
        #[cfg(feature = "tracing")]
        match self.how {
            How::Whole(share) => {
                let meta = error.meta();
                extensions.insert(ErrorReport::of_error(meta, share(error)));
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
impl<E: HttpStatus + Display + ?Sized> Capture<E> {
    /// Tells the extensions of the error's response what is known of it.
    pub fn put_ref(self, error: &E, extensions: &mut Extensions) {
        #[cfg(feature = "tracing")]
        extensions.insert(self.report(error));
    }

    /// What is known of the error.
    #[cfg(feature = "tracing")]
    pub fn report(self, error: &E) -> ErrorReport {
        match self.how {
            How::Chain(read) => ErrorReport::of_chain(error.meta(), read(error)),
            How::Whole(_) | How::Text => ErrorReport::of_text(error.meta(), &error),
        }
    }
}
