//! The site as a service.

use super::html::FILES;
use super::mount::INDEX;
use super::pages::Page;
use super::{accept, Format, Site};
use crate::Problem;
use bytes::Bytes;
use core::convert::Infallible;
use core::future::{ready, Ready};
use core::task::{Context, Poll};
use http::header::{
    HeaderMap, HeaderValue, ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY, CONTENT_TYPE,
    ETAG, IF_NONE_MATCH, VARY, X_CONTENT_TYPE_OPTIONS,
};
use http::{Method, Request, Response, StatusCode};
use http_body_util::Full;
use tower_service::Service;

/// Pages load only their own files.
const POLICY: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

impl Site {
    /// Responds to a request, whose path may have the [site's](Site::path) as a prefix.
    ///
    /// The index and the pages are HTML, JSON or Markdown, according to `Accept`; HTML by
    /// default. The suffix `.html`, `.json` or `.md` selects a format directly. A cached copy
    /// that `If-None-Match` names is answered with 304.
    ///
    /// A path without a page is a 404 problem, and a method other than GET and HEAD a 405
    /// problem.
    pub fn respond<Q, B: From<Bytes>>(&self, request: &Request<Q>) -> Response<B> {
        let mut response = match *request.method() {
            Method::GET | Method::HEAD => self.answer(request.uri().path(), request.headers()),
            _ => not_allowed(),
        };
        // A 304 would state the length of the page (RFC 9110, Section 8.6).
        if request.method() == Method::HEAD && response.status() != StatusCode::NOT_MODIFIED {
            let length = HeaderValue::from(response.body().len());
            response.headers_mut().insert(CONTENT_LENGTH, length);
            *response.body_mut() = Bytes::new();
        }
        response.map(B::from)
    }

    fn answer(&self, path: &str, headers: &HeaderMap) -> Response<Bytes> {
        // A router may keep the prefix.
        let within = [self.mount.strip(path), Some(path)];
        let found = within.into_iter().flatten().find_map(|path| self.find(path.trim_matches('/'), headers));
        match found {
            Some(found) => found,
            None => Problem::new(StatusCode::NOT_FOUND)
                .with_code("no_such_page")
                .with_detail("no error is documented at this path")
                .into(),
        }
    }

    fn find(&self, path: &str, headers: &HeaderMap) -> Option<Response<Bytes>> {
        let name = match path {
            "" => Some(INDEX),
            INDEX => None,
            name => Some(name),
        };
        let preferred = || accept::preferred(headers);
        if let Some(page) = name.and_then(|name| self.page(name, preferred)) {
            let mut response = answer(page, headers);
            response.headers_mut().insert(VARY, HeaderValue::from_static("accept"));
            return Some(response);
        }
        if let Some(file) = FILES.iter().find(|file| file.name == path) {
            return Some(answer(Page::new(file.content_type, Bytes::from_static(file.bytes)), headers));
        }
        let (name, extension) = path.rsplit_once('.')?;
        let format = Format::ALL.into_iter().find(|format| format.extension() == extension)?;
        Some(answer(self.page(name, || format)?, headers))
    }
}

fn answer(page: Page, request: &HeaderMap) -> Response<Bytes> {
    let is_known = request.get_all(IF_NONE_MATCH).iter().any(|field| names(field, &page.etag));
    let mut response = Response::new(if is_known { Bytes::new() } else { page.body });
    let headers = response.headers_mut();
    // Clients may cache the page but must revalidate it, because the next release may
    // change it.
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-cache"));
    headers.insert(CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    if !is_known {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static(page.content_type));
    }
    headers.insert(ETAG, page.etag);
    if is_known {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    response
}

/// Whether a list of tags has this one, or `*` (RFC 9110, Section 13.1.2).
fn names(field: &HeaderValue, etag: &HeaderValue) -> bool {
    let field = field.to_str().unwrap_or_default();
    let mut tags = field.split(',').map(|tag| tag.trim().trim_start_matches("W/"));
    tags.any(|tag| etag == tag || tag == "*")
}

fn not_allowed() -> Response<Bytes> {
    Problem::new(StatusCode::METHOD_NOT_ALLOWED)
        .with_code("method_not_allowed")
        .with_detail("the catalog of errors is read only")
        .with_header(ALLOW, HeaderValue::from_static("GET, HEAD"))
        .into()
}

impl<Q> Service<Request<Q>> for Site {
    type Response = Response<Full<Bytes>>;
    type Error = Infallible;
    type Future = Ready<Result<Self::Response, Infallible>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Infallible>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, request: Request<Q>) -> Self::Future {
        ready(Ok(self.respond(&request)))
    }
}
