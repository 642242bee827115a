//! A problem of a response, as it was received: what is read of it is read from there, and it is
//! copied only for who gets all of it.

use crate::meta::Format;
use crate::problem::{says, says_problem, FormatTable, RawProblem};
use crate::Problem;
use core::cell::OnceCell;
use http::{HeaderMap, StatusCode};
use serde_core::de::DeserializeOwned;
use std::borrow::Cow;

/// The problem that is decoded.
#[derive(Clone, Copy)]
pub(super) enum ProblemRef<'a> {
    Problem(&'a Problem),
    Received(&'a Received<'a>),
}

/// The problem in a response.
pub(super) struct Received<'a> {
    status: StatusCode,
    headers: &'a HeaderMap,
    raw: RawProblem<'a>,
    copy: OnceCell<Problem>,
}

/// What a response has.
pub(super) enum Content {
    /// A problem in JSON, each of whose members can be found by its name.
    Raw,
    /// Any other problem.
    Problem(Problem),
    Opaque,
}

impl<'a> Received<'a> {
    pub(super) fn new(status: StatusCode, headers: &'a HeaderMap) -> Self {
        Received { status, headers, raw: RawProblem::default(), copy: OnceCell::new() }
    }

    /// It is opaque if its content type is neither that of problems nor that of the format, or if
    /// its body is not what that says. The member `status` is advisory (RFC 9457, Section 3.1.2).
    pub(super) fn read(&mut self, body: &'a [u8], format: Option<Format>) -> Content {
        if !says_problem(self.headers) {
            return self.formatted(body, format).map_or(Content::Opaque, Content::Problem);
        }
        let text = core::str::from_utf8(without_mark(body)).ok();
        if text.and_then(|text| self.raw.fill(text)).is_none() {
            return Content::Opaque;
        }
        if self.raw.has_plain_names() {
            Content::Raw
        } else {
            Content::Problem(self.problem())
        }
    }

    fn formatted(&self, body: &[u8], format: Option<Format>) -> Option<Problem> {
        let format = format.filter(|format| says(self.headers, format.media_type()))?;
        let problem = (FormatTable::of(format)?.read)(body)?;
        Some(problem.with_received(self.status, self.headers.clone()))
    }

    fn problem(&self) -> Problem {
        self.raw.to_problem().with_received(self.status, self.headers.clone())
    }

    pub(super) fn into_problem(mut self) -> Problem {
        self.copy.take().unwrap_or_else(|| self.problem())
    }
}

impl<'a> ProblemRef<'a> {
    /// All of the problem.
    pub(super) fn problem(self) -> &'a Problem {
        match self {
            ProblemRef::Problem(problem) => problem,
            ProblemRef::Received(received) => received.copy.get_or_init(|| received.problem()),
        }
    }

    pub(super) fn status(self) -> Option<StatusCode> {
        match self {
            ProblemRef::Problem(problem) => problem.status(),
            ProblemRef::Received(received) => Some(received.status),
        }
    }

    pub(super) fn headers(self) -> &'a HeaderMap {
        match self {
            ProblemRef::Problem(problem) => problem.headers(),
            ProblemRef::Received(received) => received.headers,
        }
    }

    pub(super) fn code(self) -> Option<Cow<'a, str>> {
        match self {
            ProblemRef::Problem(problem) => problem.code().map(Cow::Borrowed),
            ProblemRef::Received(received) => received.raw.code(),
        }
    }

    /// The type, unless it is `about:blank`.
    pub(super) fn type_uri(self) -> Option<Cow<'a, str>> {
        match self {
            ProblemRef::Problem(problem) => {
                Some(problem.type_uri()).filter(|uri| *uri != "about:blank").map(Cow::Borrowed)
            }
            ProblemRef::Received(received) => received.raw.type_uri(),
        }
    }

    /// The text of a standard member.
    pub(super) fn standard(self, name: &str) -> Option<Cow<'a, str>> {
        let text = match (self, name) {
            (ProblemRef::Received(received), _) => return received.raw.text(name),
            (_, "type") => return self.type_uri(),
            (_, "code") => return self.code(),
            (ProblemRef::Problem(problem), "title") => problem.title(),
            (ProblemRef::Problem(problem), "detail") => problem.detail(),
            (ProblemRef::Problem(problem), _) => problem.instance(),
        };
        text.map(Cow::Borrowed)
    }

    /// An extension member, if it is a `T`.
    pub(super) fn extension<T: DeserializeOwned>(self, name: &str) -> Option<T> {
        match self {
            ProblemRef::Problem(problem) => problem.extension(name),
            ProblemRef::Received(received) => serde_json::from_str(received.raw.extension(name)?).ok(),
        }
    }
}

/// A byte order mark may be skipped (RFC 8259, Section 8.1).
fn without_mark(body: &[u8]) -> &[u8] {
    body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body)
}
