//! What a module that defines or reads errors needs, for a glob import.
//!
//! It contains traits, derives and types, and no modules: `use statusful::*` would shadow the
//! crate `axum` with `statusful::axum`.
//!
//! ```
//! use statusful::prelude::*;
//!
//! #[derive(HttpStatus)]
//! #[status(507)]
//! struct DiskFull;
//!
//! assert_eq!(DiskFull.status(), 507);
//! ```

#[cfg(feature = "problem")]
#[cfg_attr(docsrs, doc(cfg(feature = "problem")))]
pub use crate::{Decoded, FromHeader, FromProblem, Problem};
pub use crate::{ExtensionMembers, HttpStatus, ToHeader};
