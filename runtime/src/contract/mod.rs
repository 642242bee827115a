//! The errors that clients were promised, in a file under version control, and a
//! test that fails when they are not kept.
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
//! fn the_errors_are_those_that_clients_know() {
//!     statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
//! }
//! # statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
//! ```

mod changes;
mod file;
mod lock;
mod message;
mod mode;
#[cfg(all(test, feature = "problem"))]
mod tests;

use crate::catalog::{Catalog, HasCatalog};
use mode::Mode;
use std::path::{Path, PathBuf};

/// Asserts that the errors of `E` are those of a lock file, which stands under
/// version control beside the code. A relative path begins at the package's folder.
///
/// | change | is |
/// |---|---|
/// | an error is gone, or has another status, code, type URI or gRPC code | breaking |
/// | an extension member is gone, or is of another Rust type; a header field is gone | breaking |
/// | an error, a member or a header field is new; another title or Rust name | compatible |
/// | a transparent variant is new or gone, is open now, or is not any more | compatible; its errors are compared one by one |
///
/// A transparent variant is open where its field's type does not derive
/// `HttpStatus`: what it answers is not known, and not compared.
///
/// With `STATUSFUL_BLESS=1` in the environment, the file is written, and the test
/// passes. Where `CI` is set, it is only ever read.
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
/// fn the_errors_are_those_that_clients_know() {
///     statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
/// }
/// # statusful::contract::assert_unchanged::<ApiError>("errors.lock.json");
/// ```
///
/// # Panics
///
/// When anything differs, with what it is, why it breaks clients, and what to do; when
/// the file is missing, cannot be read, or is damaged.
#[track_caller]
pub fn assert_unchanged<E: HasCatalog + ?Sized>(path: impl AsRef<Path>) {
    let path = path.as_ref();
    if let Err(message) = file::check(Catalog::of::<E>(), path, &package().join(path), Mode::of_environment())
    {
        panic!("{message}");
    }
}

/// The folder of the package whose test is running, as cargo says; without cargo,
/// the current one.
fn package() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}
