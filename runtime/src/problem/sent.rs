//! What is sent of a problem.

use super::body::{self, Head};
use super::details::{Details, Problem};
use super::formatted::formatted;
use super::header_fields::{complete_headers, has_content};
use super::{assemble, Parts};
use crate::capture::Report;
use crate::extension::MemberWriter;
use crate::ErrorMeta;
use bytes::Bytes;
use core::fmt::Display;
use http::header::{HeaderMap, HeaderName, HeaderValue, RETRY_AFTER};
use http::{request, Response, StatusCode};
use statusful_registry::shared::MAX_BODY;

/// The header fields of a received problem that mean the same when the program forwards them.
/// `Retry-After` says how long the cause lasts (RFC 9110, Section 10.2.3). Any other is about
/// the connection, the representation or the sender: an `Allow` lists methods of the upstream's
/// resource, and a `WWW-Authenticate` challenges the program, not its client.
const SENT_ON: [HeaderName; 1] = [RETRY_AFTER];

impl Details {
    pub(super) fn add_header(&mut self, name: HeaderName, value: HeaderValue) {
        if let Some(added) = &mut self.added {
            if !added.contains_key(&name) {
                self.headers.remove(&name);
            }
            added.append(name.clone(), value.clone());
        }
        self.headers.append(name, value);
    }

    fn take_sent_headers(&mut self) -> HeaderMap {
        match self.added {
            None => core::mem::take(&mut self.headers),
            Some(_) => self.sent_headers(),
        }
    }

    /// The header fields that are sent: all of the program's own, and few of those received.
    pub(super) fn sent_headers(&self) -> HeaderMap {
        let Some(mut sent) = self.added.clone() else { return self.headers.clone() };
        for name in SENT_ON {
            // The first line: a field that a gateway repeats has one value.
            if let Some(value) = self.headers.get(&name).filter(|_| !sent.contains_key(&name)) {
                sent.insert(name, value.clone());
            }
        }
        sent
    }
}

impl Problem {
    /// The status, the header fields and the body of the response. A problem without a status
    /// is sent with 500.
    pub(crate) fn into_parts(self) -> Parts {
        self.into_parts_for(None)
    }

    /// The same in response to a request that is known.
    pub(crate) fn into_parts_for(mut self, request: Option<&request::Parts>) -> Parts {
        let status = self.0.status.unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let status = crate::status::final_status(status);
        let mut headers = self.0.take_sent_headers();
        complete_headers(status, &mut headers);
        let body = if has_content(status) { self.body(status) } else { Bytes::new() };
        let parts = (status, headers, body);
        match self.0.format {
            None => parts,
            Some(format) => formatted(format, self.0.meta, request, parts),
        }
    }

    /// What is known about the problem, if its response captures it.
    #[cfg_attr(not(feature = "tracing"), allow(clippy::unused_self))]
    pub(crate) fn report(&self) -> Option<Report> {
        #[cfg(feature = "tracing")]
        return crate::report::scope::is_active().then(|| self.reported());
        #[cfg(not(feature = "tracing"))]
        None
    }

    /// What is known about the problem.
    #[cfg(feature = "tracing")]
    pub(crate) fn reported(&self) -> Report {
        self.reported_as(std::sync::Arc::new(self.clone()))
    }

    /// The same with what holds the problem already.
    #[cfg(feature = "tracing")]
    pub(crate) fn reported_as(&self, shared: std::sync::Arc<dyn std::error::Error + Send + Sync>) -> Report {
        Report::of_stated(self.code(), self.0.type_uri.as_deref(), shared)
    }

    pub(super) fn body(&self, status: StatusCode) -> Bytes {
        self.body_within(self.0.meta.map_or(MAX_BODY, ErrorMeta::limit), status)
    }

    pub(super) fn body_within(&self, limit: usize, status: StatusCode) -> Bytes {
        let head = Head {
            type_uri: self.0.type_uri.as_deref(),
            title: self.sent_title(status),
            status,
            code: self.0.code.as_deref(),
            detail: None,
        };
        let body = head.render(limit);
        let mut members = MemberWriter::within(limit, body.len());
        if let Some(instance) = &self.0.instance {
            members.write("instance", instance);
        }
        for member in &self.0.extensions {
            members.write_text(member);
        }
        let detail = self.0.detail.as_ref();
        let (body, loss) = body::complete(&body, &members, detail.map(|detail| detail as &dyn Display));
        members.report(loss, || self.code());
        body
    }
}

/// A problem without a status is sent with 500. Bodies that cannot be created from [`Bytes`]
/// need one more step: see [`response`](fn@crate::response).
impl<B: From<Bytes>> From<Problem> for Response<B> {
    fn from(problem: Problem) -> Self {
        let report = problem.report();
        let mut response = assemble(problem.into_parts());
        if let Some(report) = report {
            response.extensions_mut().insert(report);
        }
        response
    }
}
