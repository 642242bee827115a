//! What attributes say of the log of an error: its level, the error that its chain continues with,
//! and its backtrace.
//!
//! The derives call these functions whatever the features: without `tracing`, nothing is read.

#![cfg_attr(not(feature = "tracing"), allow(clippy::needless_pass_by_value, unused_variables))]

use core::fmt::Display;
use std::backtrace::{Backtrace, BacktraceStatus};
use std::error::Error;

#[cfg(feature = "tracing")]
use super::chain::{bounded, texts};
#[cfg(feature = "tracing")]
use super::replaced::Replaced;
#[cfg(feature = "tracing")]
use super::text::text_within;
#[cfg(feature = "tracing")]
use crate::LogLevel;

/// The most bytes of a backtrace.
#[cfg(feature = "tracing")]
const LONGEST_BACKTRACE: usize = 32 * 1024;

/// What is found of an error.
#[derive(Debug, Default)]
pub struct Details {
    #[cfg(feature = "tracing")]
    pub(crate) level: Option<LogLevel>,
    /// The texts of the errors that the chain continues with.
    #[cfg(feature = "tracing")]
    pub(crate) causes: Vec<String>,
    /// The texts that contain what was submitted.
    #[cfg(feature = "tracing")]
    pub(crate) replaced: Vec<Replaced>,
    #[cfg(feature = "tracing")]
    pub(crate) backtrace: Option<String>,
    /// Whether a backtrace is asked for.
    #[cfg(feature = "tracing")]
    pub(crate) reads_backtrace: bool,
}

#[cfg(feature = "tracing")]
impl Details {
    pub(crate) fn is_empty(&self) -> bool {
        let has_texts = !self.causes.is_empty() || !self.replaced.is_empty();
        !has_texts && self.level.is_none() && self.backtrace.is_none()
    }
}

/// A field marked `#[problem(source)]`: an error, or a pointer to one that is none itself, as are
/// `anyhow::Error`, `eyre::Report` and `Box<dyn Error>`. The method is looked up through `Deref`.
pub trait AsError<'a> {
    /// The error.
    fn __statusful_as_error(&self) -> &(dyn Error + 'a);
}

impl<'a, E: Error + 'a> AsError<'a> for E {
    fn __statusful_as_error(&self) -> &(dyn Error + 'a) {
        self
    }
}

macro_rules! as_error {
    ($($error:ty),*) => {$(
        impl<'a> AsError<'a> for $error {
            fn __statusful_as_error(&self) -> &(dyn Error + 'a) {
                self
            }
        }
    )*};
}

as_error!(dyn Error + 'a, dyn Error + Send + 'a, dyn Error + Sync + 'a, dyn Error + Send + Sync + 'a);

/// The chain of the log continues with this error and its sources.
pub fn log_source(details: &mut Details, error: &dyn Error) {
    #[cfg(feature = "tracing")]
    details.causes.extend(texts(error));
}

/// The same with errors that are no chain of sources.
pub fn log_texts<D: Display>(details: &mut Details, errors: impl IntoIterator<Item = D>) {
    #[cfg(feature = "tracing")]
    details.causes.extend(bounded(errors));
}

/// The log has another text in place of that of this error, which contains what was submitted.
#[cfg(any(feature = "garde", feature = "validator"))]
pub(crate) fn log_instead(details: &mut Details, own: &dyn Display, by: &dyn Display) {
    #[cfg(feature = "tracing")]
    details.replaced.push(Replaced::new(own, by));
}

/// The log has this backtrace, if none is found further outside.
pub fn log_backtrace<B: BacktraceText>(details: &mut Details, read: impl FnOnce() -> B) {
    #[cfg(feature = "tracing")]
    if details.reads_backtrace && details.backtrace.is_none() {
        let backtrace = read();
        details.backtrace = backtrace.captured().map(|text| text_within(LONGEST_BACKTRACE, text));
    }
}

/// What a log may have as a backtrace: one of the standard library, if it was captured, or a text.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no backtrace",
    label = "neither a `std::backtrace::Backtrace` nor a text",
    note = "let a function find it, or write it as a text: `#[problem(backtrace = path::to::function)]`, with `fn(&Field) -> &std::backtrace::Backtrace` or `fn(&Field) -> String`"
)]
pub trait BacktraceText {
    /// The text, if there is one.
    fn captured(&self) -> Option<&dyn Display>;
}

impl BacktraceText for Backtrace {
    fn captured(&self) -> Option<&dyn Display> {
        matches!(self.status(), BacktraceStatus::Captured).then_some(self)
    }
}

impl BacktraceText for String {
    fn captured(&self) -> Option<&dyn Display> {
        (!self.is_empty()).then_some(self)
    }
}

impl BacktraceText for &str {
    fn captured(&self) -> Option<&dyn Display> {
        (!self.is_empty()).then_some(self)
    }
}

macro_rules! forward {
    ($($pointer:ty),*) => {$(
        impl<B: BacktraceText> BacktraceText for $pointer {
            fn captured(&self) -> Option<&dyn Display> {
                (**self).captured()
            }
        }
    )*};
}

forward!(&B, Box<B>, std::sync::Arc<B>);

impl<B: BacktraceText> BacktraceText for Option<B> {
    fn captured(&self) -> Option<&dyn Display> {
        self.as_ref()?.captured()
    }
}
