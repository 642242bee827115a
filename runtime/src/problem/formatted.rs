//! A response whose body has another format.

use super::format_table::FormatTable;
use super::header_fields::{has_content, remove_reserved};
use super::language::in_scope;
use super::lenient::from_text;
use super::{Parts, Problem};
use crate::meta::Format;
use crate::ErrorMeta;
use bytes::Bytes;
use http::header::{HeaderValue, CONNECTION, CONTENT_TYPE, UPGRADE};
use http::{request, Response};

/// The response in another format, made from the one in the default format: what that leaves out
/// or cuts, this one does not have, either.
#[cold]
pub(crate) fn formatted(
    format: Format,
    meta: Option<&'static ErrorMeta>,
    request: Option<&request::Parts>,
    parts: Parts,
) -> Parts {
    let (status, mut headers, body) = parts;
    let Some(table) = FormatTable::of(format).filter(|_| has_content(status)) else {
        return (status, headers, body);
    };
    // The type is checked where the format is named.
    let content_type = HeaderValue::from_str(format.media_type()).ok();
    headers.remove(CONTENT_TYPE);
    headers.extend(content_type.map(|value| (CONTENT_TYPE, value)));
    let mut problem = Problem::sent(meta, (status, headers, body));
    if let Some(translated) = in_scope(&problem) {
        let body = translated.body(status);
        problem = Problem::sent(meta, (status, translated.0.headers, body));
    }
    let headers = problem.headers().clone();
    let written = (table.write)(&problem, request);
    let (mut head, ()) = Response::new(()).into_parts();
    (head.status, head.headers) = (status, headers);
    (table.complete)(&problem, request, &mut head);
    let status = crate::status::final_status(head.status);
    let content_type = head.headers.get(CONTENT_TYPE).cloned();
    remove_reserved(&mut head.headers);
    if head.headers.contains_key(UPGRADE) {
        head.headers.append(CONNECTION, HeaderValue::from_static("upgrade"));
    }
    if written.is_empty() || !has_content(status) {
        return (status, head.headers, Bytes::new());
    }
    head.headers.extend(content_type.map(|value| (CONTENT_TYPE, value)));
    (status, head.headers, written.into())
}

/// The body of an example, from that in the default format.
#[cfg(any(
    feature = "aide",
    feature = "aide014",
    feature = "catalog",
    feature = "utoipa",
    feature = "utoipa5"
))]
pub(crate) fn example(format: Format, meta: &'static ErrorMeta, json: &str) -> Option<String> {
    let mut problem = from_text(json)?;
    problem.0.meta = Some(meta);
    let written = (FormatTable::of(format)?.write)(&problem, None);
    Some(String::from_utf8_lossy(&written).into_owned())
}

impl Problem {
    pub(crate) fn formatted(mut self, format: Option<Format>) -> Self {
        self.0.format = format;
        self
    }

    /// The problem of an error with this metadata.
    #[cfg(feature = "drill")]
    pub(crate) fn described(mut self, meta: &'static ErrorMeta) -> Self {
        self.0.meta = Some(meta);
        self
    }

    /// The problem in a response of ours.
    pub(super) fn sent(meta: Option<&'static ErrorMeta>, (status, headers, body): Parts) -> Self {
        let read = core::str::from_utf8(&body).ok().and_then(from_text);
        let mut problem = read.unwrap_or_else(|| Problem::new(status));
        problem.0.status = Some(status);
        problem.0.headers = headers;
        problem.0.meta = meta;
        problem
    }
}
