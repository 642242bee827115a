//! What a module that defines or reads errors needs, for a glob import.
//!
//! It holds traits, derives and types, and no module: `use statusful::*` would shadow the
//! crate `axum` by `statusful::axum`.
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
