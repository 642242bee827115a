//! The documents of a site as they are served, each rendered when it is first asked for.

use super::html::Links;
use super::{Document, Format, Site};
use bytes::Bytes;
use core::hash::{Hash, Hasher};
use http::HeaderValue;
use std::collections::hash_map::DefaultHasher;
use std::collections::HashMap;
use std::sync::OnceLock;

/// The documents by name.
#[derive(Debug, Default)]
pub(super) struct Pages(OnceLock<HashMap<String, Rendered>>);

/// A document, and what it is in each format.
#[derive(Debug)]
struct Rendered {
    /// Its place among all documents of the site.
    position: usize,
    pages: [OnceLock<Page>; Format::ALL.len()],
}

/// A response's body, with what its header fields say of it.
#[derive(Debug, Clone)]
pub(super) struct Page {
    pub(super) content_type: &'static str,
    pub(super) body: Bytes,
    /// The same bytes have the same tag within a build.
    pub(super) etag: HeaderValue,
}

impl Page {
    pub(super) fn new(content_type: &'static str, body: Bytes) -> Self {
        let mut hasher = DefaultHasher::new();
        body.hash(&mut hasher);
        let etag = format!("\"{:016x}\"", hasher.finish());
        // Digits in quotes are a field value.
        let etag = HeaderValue::try_from(etag).unwrap_or_else(|_| HeaderValue::from_static("\"\""));
        Page { content_type, body, etag }
    }
}

impl Site {
    /// The document with this name, if there is one, in the format that is then asked for.
    pub(super) fn page(&self, name: &str, format: impl FnOnce() -> Format) -> Option<Page> {
        let pages = self.pages.0.get_or_init(|| {
            let names = Document::all(&self.contents).map(Document::name).enumerate();
            names.map(|(position, name)| (name.to_owned(), Rendered::none(position))).collect()
        });
        let rendered = pages.get(name)?;
        let format = format();
        let slot = rendered.pages.get(format as usize)?;
        if let Some(page) = slot.get() {
            return Some(page.clone());
        }
        let document = Document::all(&self.contents).nth(rendered.position)?;
        let page = slot.get_or_init(|| {
            let body = document.render(format, &self.contents, &Links::below(&self.mount));
            Page::new(format.content_type(), Bytes::from(body))
        });
        Some(page.clone())
    }
}

impl Rendered {
    fn none(position: usize) -> Self {
        Rendered { position, pages: Default::default() }
    }
}
