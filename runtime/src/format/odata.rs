//! The error responses of `OData`.

use super::shape::Shape;
use super::BodyFormat;
use crate::Problem;
use http::request;

/// The error response of `OData` (`OData` JSON Format 4.01, Section 21.1).
///
/// `code` and `message` always have a text: the status and its phrase, if the problem has
/// neither code nor detail. The type and the extension members are in `innererror`, whose content
/// is the service's own.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::format::{BodyFormat, OData};
/// use statusful::Problem;
///
/// let problem = Problem::new(StatusCode::CONFLICT).with_code("Taken").with_extension("free", &7);
/// assert_eq!(
///     OData::write(&problem, None),
///     br#"{"error":{"code":"Taken","message":"Conflict","innererror":{"free":7}}}"#
/// );
/// ```
#[derive(Debug, Clone, Copy)]
pub struct OData;

const SHAPE: Shape = Shape::Object(
    &[(
        "error",
        Shape::Object(&[("code", Shape::Code), ("message", Shape::Message), ("innererror", INNER)], false),
    )],
    false,
);

const INNER: Shape = Shape::Object(&[("type", Shape::TypeUri)], true);

impl BodyFormat for OData {
    const MEDIA_TYPE: &'static str = "application/json";
    const READS_REQUEST: bool = false;

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        let status = problem.status().unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        let says_something = |text: Option<&str>| text.is_some_and(|text| !text.is_empty());
        let mut whole = problem.clone();
        if !says_something(problem.code()) {
            whole = whole.with_code(status.as_str());
        }
        if !says_something(problem.detail().or(problem.title())) {
            whole = whole.with_detail(status.canonical_reason().unwrap_or("Error"));
        }
        SHAPE.write(&whole)
    }

    fn read(body: &[u8]) -> Option<Problem> {
        SHAPE.read(body)
    }

    fn schema() -> Option<String> {
        Some(SHAPE.schema())
    }
}

#[cfg(test)]
mod tests {
    use super::OData;
    use crate::format::BodyFormat;
    use crate::Problem;
    use http::StatusCode;

    #[test]
    fn code_and_message_are_never_empty() {
        let unnamed = StatusCode::from_u16(599).unwrap();
        let problem = Problem::new(unnamed).with_code("");
        assert_eq!(OData::write(&problem, None), br#"{"error":{"code":"599","message":"Error"}}"#);
    }

    #[test]
    fn written_is_read() {
        let problem = Problem::default()
            .with_code("a")
            .with_detail("b")
            .with_type_uri("urn:c")
            .with_extension("d", &[1, 2]);
        assert_eq!(OData::read(&OData::write(&problem, None)), Some(problem));
    }
}
