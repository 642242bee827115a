//! JSON through serde.

use super::BodyFormat;
use crate::json;
use crate::Problem;
use http::{request, response};
use serde_core::de::DeserializeOwned;
use serde_core::Serialize;

/// A body in JSON that a type of yours describes: serde writes and reads it.
///
/// Every such type is a [`BodyFormat`]. `<`, `>`, `&` and what changes the direction of text are
/// written as escapes, as in every problem. If the type fails to serialize, the body is `{}`.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use serde::{Deserialize, Serialize};
/// use statusful::format::{BodyFormat, JsonFormat};
/// use statusful::Problem;
///
/// #[derive(Serialize, Deserialize)]
/// struct Errors {
///     errors: Vec<Item>,
/// }
///
/// #[derive(Serialize, Deserialize)]
/// struct Item {
///     detail: String,
/// }
///
/// impl JsonFormat for Errors {}
///
/// impl From<&Problem> for Errors {
///     fn from(problem: &Problem) -> Self {
///         let detail = problem.detail().or(problem.title()).unwrap_or_default();
///         Errors { errors: vec![Item { detail: detail.to_owned() }] }
///     }
/// }
///
/// impl From<Errors> for Problem {
///     fn from(Errors { errors }: Errors) -> Self {
///         errors.into_iter().fold(Problem::default(), |problem, item| problem.with_detail(item.detail))
///     }
/// }
///
/// let problem = Problem::new(StatusCode::NOT_FOUND);
/// assert_eq!(Errors::write(&problem, None), br#"{"errors":[{"detail":"Not Found"}]}"#);
/// ```
pub trait JsonFormat: Serialize + DeserializeOwned + for<'p> From<&'p Problem> + Into<Problem> {
    /// The value of `Content-Type`: see [`BodyFormat::MEDIA_TYPE`].
    const CONTENT_TYPE: &'static str = "application/json";

    /// Whether [`complete_response`](Self::complete_response) looks at the request: see
    /// [`BodyFormat::READS_REQUEST`].
    const READS_REQUEST: bool = true;

    /// The JSON Schema of the type, as JSON: see [`BodyFormat::schema`].
    #[must_use]
    fn json_schema() -> Option<String> {
        None
    }

    /// Changes the header fields and the status: see [`BodyFormat::complete`].
    fn complete_response(
        problem: &Problem,
        request: Option<&request::Parts>,
        response: &mut response::Parts,
    ) {
        let _ = (problem, request, response);
    }
}

impl<T: JsonFormat> BodyFormat for T {
    const MEDIA_TYPE: &'static str = T::CONTENT_TYPE;
    const READS_REQUEST: bool = <T as JsonFormat>::READS_REQUEST;

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        match json::to_text(&T::from(problem)) {
            json::Text::Json(text, _) => text.into_string().into_bytes(),
            json::Text::Absent | json::Text::Failed => b"{}".to_vec(),
        }
    }

    fn read(body: &[u8]) -> Option<Problem> {
        serde_json::from_slice::<T>(body).ok().map(Into::into)
    }

    fn schema() -> Option<String> {
        T::json_schema()
    }

    fn complete(problem: &Problem, request: Option<&request::Parts>, response: &mut response::Parts) {
        T::complete_response(problem, request, response);
    }
}
