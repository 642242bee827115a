//! The catalog for its readers: Markdown, JSON, and a website.

mod accept;
mod advice;
mod entry;
mod example;
mod html;
mod markdown;
mod mount;
mod operation;
mod operation_link;
mod pages;
mod serve;
mod sharing;
mod text;

use super::{keep_first_of_each_definition, Catalog, Reach};
use crate::ErrorMeta;
use bytes::Bytes;
use entry::{Entry, Open};
use html::Links;
use mount::Mount;
use operation::Operation;
use pages::Pages;
use serde::Serialize;
pub(crate) use sharing::published_errors;
use std::collections::BTreeMap;
use std::sync::Arc;

/// The errors of an API as Markdown, as JSON, and as a website with one page per error, which
/// is both a [`tower_service::Service`] and a set of files.
///
/// It shows what is in the catalogs: statuses, codes, titles, header fields, extension members
/// with their Rust types, and **doc comments**. It shows an error's `Display` only if that is a
/// literal that is published as `detail`.
///
/// # Examples
///
/// ```
/// use statusful::catalog::{Catalog, Site};
/// use statusful::HttpStatus;
///
/// #[derive(HttpStatus)]
/// #[problem(base = "https://api.example.com/errors/")]
/// enum OrderError {
///     /// The order left the house, and cannot be changed.
///     #[status(409)]
///     Shipped {
///         #[problem(extension)]
///         parcel: String,
///     },
/// }
///
/// let site = Site::new("Orders API", &[Catalog::of::<OrderError>()]);
/// assert_eq!(site.path(), "/errors");
///
/// // In axum: `Router::new().nest_service("/errors", site)`.
/// let request = http::Request::get("/errors/shipped").header("accept", "text/markdown").body(()).unwrap();
/// let response: http::Response<bytes::Bytes> = site.respond(&request);
/// assert_eq!(response.status(), 200);
/// assert!(std::str::from_utf8(response.body()).unwrap().contains("The order left the house"));
/// ```
#[derive(Debug, Clone)]
pub struct Site {
    mount: Mount,
    contents: Arc<Contents>,
    pages: Arc<Pages>,
}

/// The contents of a site, whatever the format.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Contents {
    title: String,
    types: Vec<Described>,
    errors: Vec<Entry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    operations: Vec<Operation>,
}

/// A type whose errors are listed.
#[derive(Debug, Clone, Serialize)]
struct Described {
    name: &'static str,
    path: &'static str,
    doc: &'static str,
    open: Vec<Open>,
}

impl Site {
    /// A site for the errors of `catalogs` and of the errors inside their transparent variants,
    /// each once, under `title`, which names the API.
    ///
    /// The page of an error is where its `type` URI leads: the folder of the first one is the
    /// site's [path](Site::path), and the rest of each URI is the page's name. The page of an
    /// error without a `type` in that folder is named after its code, in kebab case.
    #[must_use]
    pub fn new(title: impl Into<String>, catalogs: &[&'static Catalog]) -> Self {
        let (roots, catalogs) = (catalogs, distinct(catalogs));
        let mut defined = catalogs.clone();
        keep_first_of_each_definition(&mut defined);
        let metas = catalogs.iter().flat_map(|catalog| catalog.errors());
        let mount = metas.filter_map(ErrorMeta::type_uri).find_map(Mount::of_type).unwrap_or_default();
        let reach = Reach::of(roots);
        let types = defined.iter().filter(|catalog| reach.has_any(catalog)).map(|catalog| Described {
            name: catalog.name(),
            path: catalog.path(),
            doc: catalog.doc(),
            open: entry::open(catalog, &catalogs),
        });
        let contents = Contents {
            title: title.into(),
            types: types.collect(),
            errors: entry::all(&defined, &catalogs, roots, &reach, &mount),
            operations: Vec::new(),
        };
        Site { mount, contents: Arc::new(contents), pages: Arc::default() }
    }

    /// The same site at another path, such as `/docs/errors`: links between its pages begin
    /// there.
    ///
    /// # Examples
    ///
    /// ```
    /// # use statusful::{catalog::{Catalog, Site}, HttpStatus};
    /// # #[derive(HttpStatus)]
    /// # #[status(404)]
    /// # struct NotFound;
    /// let site = Site::new("Orders API", &[Catalog::of::<NotFound>()]).with_path("/docs/errors/");
    /// assert_eq!(site.path(), "/docs/errors");
    /// ```
    #[must_use]
    pub fn with_path(mut self, path: &str) -> Self {
        self.mount = Mount::at(path);
        self.pages = Arc::default();
        self
    }

    /// The same site with a page for each operation of an OpenAPI document that gives errors of
    /// the catalog. The page lists them, and that of an error the operations that give it.
    ///
    /// The document is utoipa's or aide's, with named schemas of the errors. A second one takes the
    /// place of the first.
    ///
    /// # Examples
    ///
    /// ```
    /// use statusful::{catalog::{Catalog, Site}, HttpStatus};
    ///
    /// #[derive(HttpStatus)]
    /// enum ApiError {
    ///     #[status(409)]
    ///     UserExists,
    /// }
    ///
    /// // In a service, that of the library: `ApiDocument::openapi()`.
    /// let user_exists = serde_json::json!({ "$ref": "#/components/schemas/ApiErrorUserExists" });
    /// let document = serde_json::json!({ "paths": { "/users": { "post": {
    ///     "summary": "Creates a user.",
    ///     "responses": {
    ///         "409": { "content": { "application/problem+json": { "schema": user_exists } } },
    ///     },
    /// } } } });
    ///
    /// let site = Site::new("Users API", &[Catalog::of::<ApiError>()]);
    /// let site = site.with_operations(&document);
    /// let page = &site.files()["operations/post-users.html"];
    /// let page = std::str::from_utf8(page).unwrap();
    /// assert!(page.contains("Creates a user.") && page.contains("user_exists"));
    /// ```
    #[must_use]
    pub fn with_operations(mut self, document: &impl Serialize) -> Self {
        let document = serde_json::to_value(document).unwrap_or_default();
        let contents = Arc::make_mut(&mut self.contents);
        contents.operations = operation::all(&document, &mut contents.errors);
        self.pages = Arc::default();
        self
    }

    /// The path to mount the site at: that of the `type` URIs, or `/errors` if no error has
    /// one.
    ///
    /// It has no trailing slash. It is empty if the errors' `type` is at the root of its host;
    /// use such a site as a router's fallback.
    #[must_use]
    pub fn path(&self) -> &str {
        self.mount.path()
    }

    /// All errors in one Markdown document (`CommonMark`).
    ///
    /// # Examples
    ///
    /// ```
    /// # use statusful::{catalog::{Catalog, Site}, HttpStatus};
    /// # #[derive(HttpStatus)]
    /// # #[status(404)]
    /// # struct NotFound;
    /// let site = Site::new("Orders API", &[Catalog::of::<NotFound>()]);
    /// assert!(site.to_markdown().starts_with("# Orders API\n"));
    /// ```
    #[must_use]
    pub fn to_markdown(&self) -> String {
        markdown::whole(&self.contents)
    }

    /// All errors in one JSON document: `title`, `types` and `errors`.
    ///
    /// # Examples
    ///
    /// ```
    /// # use statusful::{catalog::{Catalog, Site}, HttpStatus};
    /// # #[derive(HttpStatus)]
    /// # #[status(404)]
    /// # struct NotFound;
    /// let site = Site::new("Orders API", &[Catalog::of::<NotFound>()]);
    /// let read: serde_json::Value = serde_json::from_str(&site.to_json()).unwrap();
    /// assert_eq!(read["errors"][0]["code"], "not_found");
    /// ```
    #[must_use]
    pub fn to_json(&self) -> String {
        json(&*self.contents)
    }

    /// The site as files, to be written to a folder: `index.html`, one page per error such as
    /// `user-exists.html`, each also in Markdown and JSON, and the assets of the pages. Links
    /// between them are relative, so that the folder can be anywhere.
    ///
    /// # Examples
    ///
    /// ```
    /// # use statusful::{catalog::{Catalog, Site}, HttpStatus};
    /// # #[derive(HttpStatus)]
    /// # #[status(404)]
    /// # struct NotFound;
    /// let files = Site::new("Orders API", &[Catalog::of::<NotFound>()]).files();
    /// let names: Vec<&str> = files.keys().map(String::as_str).filter(|name| name.ends_with(".html")).collect();
    /// assert_eq!(names, ["index.html", "not-found.html"]);
    /// ```
    #[must_use]
    pub fn files(&self) -> BTreeMap<String, Bytes> {
        let documents = Document::all(&self.contents).flat_map(|document| {
            Format::ALL.map(|format| {
                let name = format!("{}.{}", document.name(), format.extension());
                let links = Links::within_a_folder(document.name());
                (name, Bytes::from(document.render(format, &self.contents, &links)))
            })
        });
        let files = html::FILES.iter().map(|file| (file.name.to_owned(), Bytes::from_static(file.bytes)));
        documents.chain(files).collect()
    }
}

impl Catalog {
    /// These errors, and those of the transparent variants, as Markdown (`CommonMark`):
    /// [`Site::to_markdown`] with the type's name as title.
    #[cfg_attr(docsrs, doc(cfg(feature = "catalog")))]
    #[must_use]
    pub fn to_markdown(&'static self) -> String {
        Site::new(self.name(), &[self]).to_markdown()
    }

    /// These errors, and those of the transparent variants, as JSON: [`Site::to_json`] with the
    /// type's name as title.
    #[cfg_attr(docsrs, doc(cfg(feature = "catalog")))]
    #[must_use]
    pub fn to_json(&'static self) -> String {
        Site::new(self.name(), &[self]).to_json()
    }
}

/// The catalogs and those within them, each once, because two may contain the same one.
fn distinct(catalogs: &[&'static Catalog]) -> Vec<&'static Catalog> {
    let mut found: Vec<&'static Catalog> = Vec::new();
    for catalog in catalogs.iter().flat_map(|catalog| catalog.published()) {
        if !found.iter().any(|known| known.is_of_same_type(catalog)) {
            found.push(catalog);
        }
    }
    found
}

/// One of the site's documents: the index, or the page of an error or an operation.
#[derive(Clone, Copy)]
enum Document<'a> {
    Index,
    Error(&'a Entry),
    Operation(&'a Operation),
}

impl<'a> Document<'a> {
    fn all(contents: &'a Contents) -> impl Iterator<Item = Self> {
        let errors = contents.errors.iter().map(Document::Error);
        let operations = contents.operations.iter().map(Document::Operation);
        core::iter::once(Document::Index).chain(errors).chain(operations)
    }

    fn name(self) -> &'a str {
        match self {
            Document::Index => mount::INDEX,
            Document::Error(entry) => &entry.page,
            Document::Operation(operation) => &operation.link.page,
        }
    }

    fn render(self, format: Format, contents: &Contents, links: &Links) -> String {
        match (self, format) {
            (Document::Index, Format::Html) => html::index(contents, links),
            (Document::Index, Format::Json) => json(contents),
            (Document::Index, Format::Markdown) => markdown::whole(contents),
            (Document::Error(entry), Format::Html) => html::page(entry, contents, links),
            (Document::Error(entry), Format::Json) => json(entry),
            (Document::Error(entry), Format::Markdown) => markdown::one(entry),
            (Document::Operation(operation), Format::Html) => html::operation(operation, contents, links),
            (Document::Operation(operation), Format::Json) => json(operation),
            (Document::Operation(operation), Format::Markdown) => markdown::operation(operation),
        }
    }
}

/// The formats of a document, the server's favorite first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Html,
    Json,
    Markdown,
}

impl Format {
    const ALL: [Format; 3] = [Format::Html, Format::Json, Format::Markdown];

    const fn extension(self) -> &'static str {
        match self {
            Format::Html => "html",
            Format::Json => "json",
            Format::Markdown => "md",
        }
    }

    const fn content_type(self) -> &'static str {
        match self {
            Format::Html => "text/html; charset=utf-8",
            Format::Json => "application/json",
            Format::Markdown => "text/markdown; charset=utf-8",
        }
    }
}

/// Indented, for people as well. All keys are strings, so serializing cannot fail.
fn json<T: Serialize>(value: &T) -> String {
    let mut text = serde_json::to_string_pretty(value).unwrap_or_default();
    text.push('\n');
    text
}
