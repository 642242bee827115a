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
mod compare;
mod damage;
mod detail;
mod documented;
mod file;
mod format;
mod headers;
mod lines;
mod lock;
mod members;
mod message;
mod mode;
mod operations;
mod pairs;
mod schema;
mod shape;
#[cfg(all(test, feature = "problem"))]
mod tests;
mod transparent;

use crate::catalog::document::Document;
use crate::catalog::{Catalog, HasCatalog, MemberSchema};
pub use change::Change;
pub use compare::{LockError, LockFile};
use file::Locked;
use lock::Lock;
use mode::Mode;
use operations::Operations;
use serde::Serialize;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Asserts that the errors of `E` are those in a lock file, which is under version control with
/// the code. A relative path starts at the package's directory.
///
/// | change | is |
/// |---|---|
/// | an error is removed, or its status, code, type URI, gRPC code or JSON-RPC code changes | breaking |
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
    assert_unchanged_with::<E>(&[], path.as_ref());
}

/// The same with the schemas of members.
#[track_caller]
pub(crate) fn assert_unchanged_with<E: HasCatalog + ?Sized>(schemas: &[MemberSchema], path: &Path) {
    let catalog = Catalog::of::<E>();
    check(&Lock::of(catalog, schemas), &format!("the errors of `{}`", catalog.name()), path);
}

/// Asserts that the errors of the operations in an OpenAPI document are those in a lock file.
///
/// `document` is what `utoipa::OpenApi::openapi()` or aide makes, once
/// [`ErrorResponses`](crate::guide::openapi) has named its errors, or any other value that
/// serializes as one.
///
/// | change | is |
/// |---|---|
/// | an operation is removed | breaking |
/// | a status has a new error, and did not list `Problem`, any other | breaking: generated clients read one of those that it lists |
/// | a status has a new error, and listed `Problem` | compatible |
/// | an error has a status that the operation did not have | compatible: a client treats an unknown status as `400` or `500` (RFC 9110, Section 15) |
/// | an error is removed, and the operation has a new one | breaking: clients do not know what they get in its place |
/// | an error is removed | compatible |
/// | a component has another name | breaking: so have the types of generated clients |
/// | the schema of a component [accepts more](crate::guide::contract#schemas) | breaking |
/// | an operation, or a member of a component, is added | compatible |
///
/// With `STATUSFUL_BLESS=1` in the environment, the file is written, and the test passes. If `CI`
/// is set, the file is only read.
///
/// # Examples
///
/// ```no_run
/// # fn document() -> serde_json::Value { serde_json::json!({}) }
/// # #[allow(unused)]
/// #[test]
/// fn operations_are_unchanged() {
///     statusful::contract::assert_operations_unchanged(&document(), "operations.lock.json");
/// }
/// # statusful::contract::assert_operations_unchanged(&document(), "operations.lock.json");
/// ```
///
/// # Panics
///
/// If anything differs, with what changed, why it breaks clients, and what to do; if the file is
/// missing, cannot be read, or is not valid; if the document cannot be serialized.
#[track_caller]
pub fn assert_operations_unchanged(document: &(impl Serialize + ?Sized), path: impl AsRef<Path>) {
    let document = to_json(document);
    let document = Document(&document);
    check(&Operations::of(document), &format!("the operations of `{}`", document.title()), path.as_ref());
}

/// Asserts that an OpenAPI document has all errors of `E`, under the names that
/// [`ErrorResponses`](crate::guide::openapi) gives them, but for `#[doc(hidden)]` variants.
///
/// - Each error is in an operation.
/// - An operation that has an error of a type has all errors of the type: none was replaced by
///   another response with the same status.
/// - No name is that of two errors, or of another schema.
/// - The members of each error are described by its own derive of `IntoResponses` or
///   `OperationOutput`: that of a set, or of a type with a transparent variant, does not see their
///   types.
///
/// `E` is the outermost type: what a type redacts of the errors inside is not known to their own.
/// `document` is what `utoipa::OpenApi::openapi()` or aide makes, or any other value that
/// serializes as one.
///
/// # Examples
///
/// ```no_run
/// # use statusful::HttpStatus;
/// # #[derive(HttpStatus)] #[status(500)] struct ApiError;
/// # fn document() -> serde_json::Value { serde_json::json!({}) }
/// # #[allow(unused)]
/// #[test]
/// fn errors_are_documented() {
///     statusful::contract::assert_documented::<ApiError>(&document());
/// }
/// # statusful::contract::assert_documented::<ApiError>(&document());
/// ```
///
/// # Panics
///
/// If an error is missing, with the operation that lacks it and what to write; if the document
/// cannot be serialized.
#[track_caller]
pub fn assert_documented<E: HasCatalog + ?Sized>(document: &(impl Serialize + ?Sized)) {
    let document = to_json(document);
    if let Some(problems) = documented::problems(Catalog::of::<E>(), Document(&document)) {
        panic!("{problems}");
    }
}

#[track_caller]
fn check<L: Locked>(now: &L, subject: &str, path: &Path) {
    if let Err(message) = file::check(now, subject, (path, &package().join(path)), Mode::of_environment()) {
        panic!("{message}");
    }
}

#[track_caller]
fn to_json<D: Serialize + ?Sized>(document: &D) -> Value {
    match serde_json::to_value(document) {
        Ok(document) => document,
        Err(error) => panic!("the document cannot be serialized: {error}"),
    }
}

/// The directory of the package whose test is running, according to cargo; without
/// cargo, the current one.
fn package() -> PathBuf {
    std::env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from).unwrap_or_default()
}
