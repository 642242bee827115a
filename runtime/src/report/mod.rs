//! The error behind a response, for logging.

#[cfg(feature = "tracing")]
pub(crate) mod chain;
pub(crate) mod details;
#[cfg(feature = "tracing")]
mod error_report;
#[cfg(feature = "tracing")]
pub(crate) mod escape;
#[cfg(all(feature = "tower", feature = "tracing"))]
pub(crate) mod event;
#[cfg(feature = "tracing")]
mod level;
#[cfg(feature = "tracing")]
pub(crate) mod scope;

#[cfg(feature = "tracing")]
pub use error_report::ErrorReport;
#[cfg(feature = "tracing")]
#[cfg_attr(not(feature = "tower"), allow(unused_imports))]
pub(crate) use level::Levels;
