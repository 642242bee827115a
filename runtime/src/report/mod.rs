//! The error behind a response, for logging.

#[cfg(all(feature = "tracing", any(feature = "graphql", feature = "jsonrpc", feature = "rmcp")))]
pub(crate) mod call;
#[cfg(feature = "tracing")]
pub(crate) mod chain;
pub(crate) mod details;
#[cfg(feature = "tracing")]
mod error_report;
#[cfg(feature = "tracing")]
pub(crate) mod escape;
#[cfg(all(
    feature = "tracing",
    any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower")
))]
pub(crate) mod event;
#[cfg(all(
    feature = "tracing",
    any(
        feature = "actix",
        feature = "graphql",
        feature = "jsonrpc",
        feature = "poem",
        feature = "rmcp",
        feature = "rocket",
        feature = "salvo",
        feature = "tower"
    )
))]
mod fields;
#[cfg(feature = "tracing")]
mod level;
#[cfg(feature = "tracing")]
pub(crate) mod replaced;
#[cfg(feature = "tracing")]
pub(crate) mod scope;
#[cfg(feature = "tracing")]
pub(crate) mod text;

#[cfg(feature = "tracing")]
pub use error_report::ErrorReport;
#[cfg(all(
    feature = "tracing",
    any(feature = "actix", feature = "poem", feature = "rocket", feature = "salvo", feature = "tower")
))]
pub(crate) use level::Levels;
