//! How much of an error its response captures: as much as the error's type and the framework's
//! trait allow.
//!
//! A derive generates the same code for every type and in every crate. What a type supports
//! determines which method `statusful_capture` is called: the first whose bound is met, in the
//! order `ByValue`, `ByRef`, `DisplayOnly`. Whether it captures anything depends on where the
//! response is created: only within the scope of an `ErrorReport`, which needs the feature
//! `tracing`. A `tonic::Status` always has its source.

#[cfg(feature = "tracing")]
pub(crate) use crate::ErrorReport as Report;

#[cfg(feature = "tracing")]
use crate::report::{details::Details, scope::Wanted};
#[cfg(feature = "tracing")]
use crate::standard::Texts;
use crate::HttpStatus;
#[cfg(feature = "tracing")]
use crate::{ErrorMeta, StandardMembers};
use core::fmt::Display;
use core::marker::PhantomData;
use core::ops::Deref;
use http::Extensions;
use std::error::Error;
#[cfg(any(feature = "tonic", feature = "tracing"))]
use std::sync::Arc;

/// Without the feature `tracing`, there are no reports.
#[cfg(all(feature = "problem", not(feature = "tracing")))]
#[derive(Debug, Clone)]
pub(crate) enum Report {}

/// What is kept of an `E` when its response is created.
pub struct Capture<E: ?Sized> {
    #[cfg(any(feature = "tonic", feature = "tracing"))]
    how: How<E>,
    of: PhantomData<fn(&E)>,
}

#[cfg(any(feature = "tonic", feature = "tracing"))]
#[cfg_attr(not(feature = "tracing"), allow(dead_code))]
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

/// For an error that is not a `std::error::Error`.
#[derive(Debug)]
pub struct DisplayOnly;

impl<E: ?Sized> ByValue<E> {
    /// Where method resolution begins.
    pub const NEW: Self = ByValue(ByRef::NEW);
}

impl<E: ?Sized> ByRef<E> {
    /// Where method resolution begins.
    pub const NEW: Self = ByRef(DisplayOnly, PhantomData);
}

// Methods, because only methods are looked up through `Deref`.
#[allow(clippy::unused_self)]
impl<E: Error + Send + Sync + 'static> ByValue<E> {
    /// The error itself.
    #[must_use]
    pub const fn statusful_capture(&self) -> Capture<E> {
        Capture {
            #[cfg(any(feature = "tonic", feature = "tracing"))]
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
            #[cfg(any(feature = "tonic", feature = "tracing"))]
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
    /// For a type with parameters, which may not be `'static`: method resolution ignores
    /// lifetimes, so a bound cannot tell.
    pub const TEXT: Self = Capture {
        #[cfg(any(feature = "tonic", feature = "tracing"))]
        how: How::Text,
        of: PhantomData,
    };
}

impl<E: HttpStatus + Display> Capture<E> {
    /// Moves the error into the extensions of its response, or drops it.
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
    pub fn put(self, error: E, extensions: &mut Extensions) {
        #[cfg(feature = "tracing")]
        if let Some(wanted) = crate::report::scope::wanted() {
            extensions.insert(self.take(error, wanted));
        }
    }

    /// Logs the error, which answers a call, and then drops it.
    #[cfg(any(feature = "jsonrpc", feature = "rmcp"))]
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
    pub fn log(self, error: E, system: &'static str, code: Option<i32>) {
        #[cfg(feature = "tracing")]
        {
            let status = crate::status::final_status(error.status()).as_u16();
            crate::report::call::log(system, code, status, &self.take(error, Wanted::default()));
        }
    }

    /// The error itself, if it can be moved. What is known about it is recorded within a scope, as
    /// what became this status.
    #[cfg(feature = "tonic")]
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables))]
    pub fn share(self, error: E, status: &tonic::Status) -> Option<Arc<dyn Error + Send + Sync>> {
        #[cfg(feature = "tracing")]
        if let Some(wanted) = crate::report::scope::wanted() {
            let report = self.take(error, wanted);
            let shared = report.error().cloned();
            crate::report::scope::record_grpc(status, report);
            return shared;
        }
        match self.how {
            How::Whole(share) => Some(share(error)),
            How::Chain(_) | How::Text => None,
        }
    }

    #[cfg(feature = "tracing")]
    fn take(self, error: E, wanted: Wanted) -> Report {
        let How::Whole(share) = self.how else { return self.read(&error, wanted) };
        let known = Known::of(&error, wanted);
        let report = Report::of_error(known.meta, share(error));
        known.add_to(report)
    }
}

impl<E: HttpStatus + Display + ?Sized> Capture<E> {
    /// Logs the error, which answers a call.
    #[cfg(feature = "graphql")]
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
    pub(crate) fn log_ref(self, error: &E, system: &'static str) {
        #[cfg(feature = "tracing")]
        {
            let status = crate::status::final_status(error.status()).as_u16();
            crate::report::call::log(system, None, status, &self.read(error, Wanted::default()));
        }
    }

    /// Adds what is known about the error to the extensions of its response.
    #[cfg(feature = "problem")]
    pub(crate) fn put_ref(self, error: &E, extensions: &mut Extensions) {
        if let Some(report) = self.report(error) {
            extensions.insert(report);
        }
    }

    /// Records what is known about an error whose response has no extensions.
    #[cfg(feature = "poem")]
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
    pub(crate) fn record(self, error: &E, status: u16) {
        #[cfg(feature = "tracing")]
        if let Some(report) = self.report(error) {
            crate::report::scope::record(status, report);
        }
    }

    /// What is known about the error, if its response captures it.
    #[cfg(feature = "problem")]
    #[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::unused_self))]
    pub(crate) fn report(self, error: &E) -> Option<Report> {
        #[cfg(feature = "tracing")]
        return crate::report::scope::wanted().map(|wanted| self.read(error, wanted));
        #[cfg(not(feature = "tracing"))]
        None
    }

    #[cfg(feature = "tracing")]
    pub(crate) fn read(self, error: &E, wanted: Wanted) -> Report {
        let known = Known::of(error, wanted);
        let report = match self.how {
            How::Chain(read) => Report::of_chain(known.meta, read(error)),
            How::Whole(_) | How::Text => Report::of_text(known.meta, &error),
        };
        known.add_to(report)
    }
}

/// What is known about an error, apart from its text and those of its sources.
#[cfg(feature = "tracing")]
struct Known {
    meta: Option<&'static ErrorMeta>,
    stated: Texts,
    details: Option<Details>,
}

#[cfg(feature = "tracing")]
impl Known {
    fn of<E: HttpStatus + ?Sized>(error: &E, wanted: Wanted) -> Self {
        // What attributes say of the error's log.
        let log_details = |details: &mut _| error.__log_details(details);
        Known {
            meta: meta(error),
            stated: stated(error),
            details: wanted.details(error.log_level(), error.status().as_u16(), log_details),
        }
    }

    fn add_to(self, report: Report) -> Report {
        let Texts { code, type_uri, .. } = &self.stated;
        report.with_stated(code.as_deref(), type_uri.as_deref()).with_details(self.details)
    }
}

/// The metadata of the error; where a type around it hides its code from clients, of the one
/// inside.
#[cfg(feature = "tracing")]
fn meta<E: HttpStatus + ?Sized>(error: &E) -> Option<&'static ErrorMeta> {
    let meta = error.__identity();
    let hides = meta.is_some_and(ErrorMeta::is_redacted);
    error.__inner().filter(|_| hides).and_then(self::meta).or(meta)
}

/// The code and the type that the error states at run time; where a type around it hides its code
/// from clients, those that the one inside states.
#[cfg(feature = "tracing")]
fn stated<E: HttpStatus + ?Sized>(error: &E) -> Texts {
    let metas = [error.__identity(), error.meta()];
    if metas.iter().flatten().any(|meta| meta.is_redacted()) {
        return error.__inner().map(stated).unwrap_or_default();
    }
    let mut standard = StandardMembers::default();
    if metas.iter().any(|meta| meta.map_or(true, |meta| meta.record.is_dynamic())) {
        error.append_standard_members(&mut standard);
    }
    standard.texts
}
