//! The catalog as HTML pages.

use super::entry::{Entry, CLASSES};
use super::mount::{Mount, INDEX};
use super::operation;
use super::text::{self, Span};
use super::Contents;
use askama::Template;

/// A file that the pages load.
pub(super) struct File {
    pub(super) name: &'static str,
    pub(super) content_type: &'static str,
    pub(super) bytes: &'static [u8],
}

pub(super) const FILES: [File; 3] = [
    File {
        name: "style.css",
        content_type: "text/css; charset=utf-8",
        bytes: include_bytes!("../../../templates/catalog/style.css"),
    },
    File {
        name: "search.js",
        content_type: "text/javascript; charset=utf-8",
        bytes: include_bytes!("../../../templates/catalog/search.js"),
    },
    File {
        name: "icon.svg",
        content_type: "image/svg+xml",
        bytes: include_bytes!("../../../templates/catalog/icon.svg"),
    },
];

/// How pages link to each other.
pub(super) struct Links {
    root: String,
    index: String,
    extension: &'static str,
}

impl Links {
    /// Paths from the root of the host.
    pub(super) fn below(mount: &Mount) -> Self {
        let index = if mount.path().is_empty() { "/" } else { mount.path() };
        Links { root: format!("{}/", mount.path()), index: index.to_owned(), extension: "" }
    }

    /// Paths relative to the page called `name` in a folder of files.
    pub(super) fn within_a_folder(name: &str) -> Self {
        let root = "../".repeat(name.matches('/').count());
        Links { index: format!("{root}{INDEX}.html"), root, extension: ".html" }
    }

    fn file(&self, name: &str) -> String {
        format!("{}{name}", self.root)
    }

    fn page(&self, name: &str) -> String {
        format!("{}{name}{}", self.root, self.extension)
    }
}

#[derive(Template)]
#[template(path = "catalog/index.html")]
struct Index<'a> {
    contents: &'a Contents,
    links: &'a Links,
    name: &'static str,
}

#[derive(Template)]
#[template(path = "catalog/error.html")]
struct Page<'a> {
    entry: &'a Entry,
    contents: &'a Contents,
    links: &'a Links,
    name: &'a str,
}

#[derive(Template)]
#[template(path = "catalog/operation.html")]
struct OperationPage<'a> {
    operation: &'a operation::Operation,
    contents: &'a Contents,
    links: &'a Links,
    name: &'a str,
}

impl Index<'_> {
    /// The classes of the errors, with their names and counts.
    fn classes(&self) -> Vec<(&'static str, &'static str, usize)> {
        let count = |class: &str| self.contents.errors.iter().filter(|entry| entry.class() == class).count();
        let [other, fixed @ ..] = CLASSES;
        let classes = fixed.into_iter().chain([other]).map(|(class, name)| (class, name, count(class)));
        classes.filter(|(_, _, count)| *count > 0).collect()
    }

    fn has_open(&self) -> bool {
        self.contents.types.iter().any(|described| !described.open.is_empty())
    }
}

pub(super) fn index(contents: &Contents, links: &Links) -> String {
    Index { contents, links, name: INDEX }.render().unwrap_or_default()
}

pub(super) fn page(entry: &Entry, contents: &Contents, links: &Links) -> String {
    Page { entry, contents, links, name: &entry.page }.render().unwrap_or_default()
}

pub(super) fn operation(operation: &operation::Operation, contents: &Contents, links: &Links) -> String {
    OperationPage { operation, contents, links, name: &operation.link.page }.render().unwrap_or_default()
}
