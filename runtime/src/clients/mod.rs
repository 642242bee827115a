//! Clients in other languages: files that read each error of an API, with its type.
//!
//! [Guide](crate::guide::clients): what they do, and how to write the files.

mod base;
mod errors;
mod member;
mod names;
mod python;
mod schema;
mod shape;
mod typescript;

use crate::catalog::Catalog;
use errors::Errors;
use serde::Serialize;
use serde_json::Value;

/// Source files for clients: each has a type for every error of the API, and a function `decode`
/// that reads a response.
///
/// The files need nothing but the language's own library. Whatever a response is, `decode`
/// returns: an error that it does not know, and what is no problem at all, such as a proxy's page,
/// is the alternative `Unknown`.
///
/// # Examples
///
/// ```
/// use statusful::{catalog::Catalog, clients::Clients, HttpStatus};
///
/// #[derive(HttpStatus)]
/// enum ApiError {
///     /// Names are unique.
///     #[status(409)]
///     UserExists {
///         #[problem(extension)]
///         free: Vec<String>,
///     },
/// }
///
/// let clients = Clients::new(&[Catalog::of::<ApiError>()]);
///
/// let typescript = clients.to_typescript();
/// assert!(typescript.contains(r#"
/// /** Names are unique. */
/// export interface ApiErrorUserExists extends Problem {
///   readonly code: "user_exists";
///   readonly free: string[];
/// }
/// "#));
///
/// let python = clients.to_python();
/// assert!(python.contains(r#"
/// class ApiErrorUserExists(Problem):
///     """Names are unique."""
///
///     free: list[str]
/// "#));
/// ```
#[derive(Debug, Clone)]
pub struct Clients {
    catalogs: Vec<&'static Catalog>,
    name: Option<String>,
    document: Value,
}

impl Clients {
    /// The clients of an API with these errors, and those inside their transparent variants.
    ///
    /// Errors with the same code are one type. One that has no fixed code is found by its `type`,
    /// which then takes the place of the code; one that has neither is `Unknown` to clients.
    #[must_use]
    pub fn new(catalogs: &[&'static Catalog]) -> Self {
        Clients { catalogs: catalogs.to_vec(), name: None, document: Value::Null }
    }

    /// The name of the type that `decode` returns: without it, that of the enum that has all of the
    /// errors, or else `ApiError`.
    ///
    /// # Examples
    ///
    /// ```
    /// # use statusful::{catalog::Catalog, clients::Clients, HttpStatus};
    /// # #[derive(HttpStatus)]
    /// # #[status(404)]
    /// # struct NotFound;
    /// let clients = Clients::new(&[Catalog::of::<NotFound>()]).with_name("UsersError");
    /// assert!(clients.to_typescript().contains("export type UsersError ="));
    /// ```
    #[must_use]
    pub fn with_name(mut self, name: impl Into<String>) -> Self {
        self.name = Some(name.into());
        self
    }

    /// Takes the types of members from an OpenAPI document, utoipa's or aide's, in which the
    /// errors have named schemas.
    ///
    /// Without a document, they follow from the Rust types as they are written: those of the
    /// standard library are known, and a type of your own may be anything.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::{catalog::Catalog, clients::Clients, HttpStatus};
    ///
    /// #[derive(HttpStatus)]
    /// enum ApiError {
    ///     #[status(402)]
    ///     QuotaExceeded {
    ///         #[problem(extension)]
    ///         quota: Quota,
    ///     },
    /// }
    ///
    /// #[derive(serde::Serialize)]
    /// struct Quota {
    ///     limit: u32,
    /// }
    ///
    /// let document = serde_json::json!({ "components": { "schemas": {
    ///     "ApiErrorQuotaExceeded": {
    ///         "properties": { "quota": { "$ref": "#/components/schemas/Quota" } },
    ///         "required": ["quota"],
    ///     },
    ///     "Quota": {
    ///         "type": "object",
    ///         "properties": { "limit": { "type": "integer" } },
    ///         "required": ["limit"],
    ///     },
    /// } } });
    /// let clients = Clients::new(&[Catalog::of::<ApiError>()]);
    /// assert!(clients.to_typescript().contains("readonly quota?: unknown;"));
    /// let clients = clients.with_document(&document);
    /// assert!(clients.to_typescript().contains("readonly quota: Quota;"));
    /// ```
    #[must_use]
    pub fn with_document(mut self, document: &impl Serialize) -> Self {
        self.document = serde_json::to_value(document).unwrap_or_default();
        self
    }

    /// A module in TypeScript, for 5.0 and later with `strict`: a discriminated union on `code`,
    /// and `decode(response)` for the response of `fetch`.
    #[must_use]
    pub fn to_typescript(&self) -> String {
        typescript::module(&self.errors())
    }

    /// A module in Python, for 3.10 and later: a dataclass for each error, for `match`, and
    /// `decode(status, headers, body)` for the response of any library.
    #[must_use]
    pub fn to_python(&self) -> String {
        python::module(&self.errors())
    }

    fn errors(&self) -> Errors {
        Errors::of(&self.catalogs, self.name.as_deref(), &self.document)
    }
}
