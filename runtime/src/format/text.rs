//! Plain text.

use super::BodyFormat;
use crate::Problem;
use http::request;

/// The detail as plain text, or else the title, or else nothing.
///
/// A client reads it back as the detail: which variant it was is not in the text.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::format::{BodyFormat, PlainText};
/// use statusful::Problem;
///
/// let problem = Problem::new(StatusCode::CONFLICT).with_detail("ann is taken");
/// assert_eq!(PlainText::write(&problem, None), b"ann is taken");
/// ```
#[derive(Debug, Clone, Copy)]
pub struct PlainText;

impl BodyFormat for PlainText {
    const MEDIA_TYPE: &'static str = "text/plain; charset=utf-8";
    const READS_REQUEST: bool = false;

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        problem.detail().or(problem.title()).unwrap_or_default().as_bytes().to_vec()
    }

    fn read(body: &[u8]) -> Option<Problem> {
        Some(Problem::default().with_detail(core::str::from_utf8(body).ok()?))
    }
}
