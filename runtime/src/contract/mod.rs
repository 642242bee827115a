//! The errors that clients rely on, in a file under version control, and a test that fails if
//! they change.
//!
//! [Guide](crate::guide::contract): what is compared, and what is not.
//!
//! ```no_run
//! # use statusful::HttpStatus;
//! #[derive(HttpStatus)]
//! enum ApiError {
//!     #[status(409)]
//!     UserExists,
//! }
//!
//! # #[allow(unused)]
//! #[test]
//! fn errors_are_unchanged() {
//!     statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
//! }
//! # statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
//! ```

mod change;
mod changes;
mod detail;
mod file;
mod format;
mod headers;
mod lock;
mod members;
mod message;
mod mode;
mod pairs;
mod schema;
mod shape;
#[cfg(all(test, feature = "problem"))]
mod tests;
mod transparent;

use crate::catalog::{Catalog, HasCatalog};
use mode::Mode;
use std::path::{Path, PathBuf};

/// Asserts that the errors of `E` are those in a lock file, which is under version control with
/// the code. A relative path starts at the package's directory.
///
/// | change | is |
/// |---|---|
/// | an error is removed, or its status, code, type URI or gRPC code changes | breaking |
/// | the format of the bodies changes, the name of its type, or the JSON that it writes | breaking |
/// | an extension member is removed, may be missing, or [its JSON](crate::guide::contract#members) has another type or a wider range | breaking |
/// | the detail is no longer sent, or may be missing | breaking |
/// | the [limit](crate::guide::problems) of the bodies is higher | breaking |
/// | a header field is removed, or [clients that know its value](crate::guide::contract#header-fields) cannot use the new one | breaking |
/// | one of several variants with the same code, type and status is removed | compatible |
/// | an error, a member, a detail or a header field is added; a title or Rust name changes | compatible |
/// | a transparent variant is added or removed, becomes open, or is no longer open | compatible; its errors are compared one by one |
///
/// A transparent variant is open if the type of its field does not derive `HttpStatus`: its
/// errors are unknown, and not compared. `#[doc(hidden)]` variants are compared, because they
/// are sent.
///
/// With `STATUSFUL_BLESS=1` in the environment, the file is written, and the test
/// passes. If `CI` is set, the file is only read.
///
/// # Examples
///
/// A test, with the feature `contract` among the dev-dependencies:
///
/// ```no_run
/// # use statusful::HttpStatus;
/// # #[derive(HttpStatus)] #[status(500)] struct ApiError;
/// # #[allow(unused)]
/// #[test]
/// fn errors_are_unchanged() {
///     statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
/// }
/// # statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
/// ```
///
/// # Panics
///
/// If anything differs, with what changed, why it breaks clients, and what to do; if the file
/// is missing, cannot be read, or is not valid.
#[track_caller]
pub fn assert_unchanged<E: HasCatalog + ?Sized>(path: impl AsRef<Path>) {
    let path = path.as_ref();
    if let Err(message) = file::check(Catalog::of::<E>(), path, &package().join(path), Mode::of_environment())
    {
        panic!("{message}");
    }
}

/// The directory of the package whose test is running, according to cargo; without
/// cargo, the current one.
fn package() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}
