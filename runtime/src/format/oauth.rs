//! The error responses of OAuth 2.0.

use super::shape::Shape;
use super::BodyFormat;
use crate::Problem;
use http::request;

/// The error response of an OAuth 2.0 token endpoint (RFC 6749, Section 5.2), which also those of
/// revocation (RFC 7009), introspection (RFC 7662) and device authorization (RFC 8628) have.
///
/// `error` is the problem's code, `error_description` its detail, `error_uri` its type; extension
/// members follow, as OAuth allows. Characters that a description cannot have are replaced:
/// quotes by `'`, others by `?`. A problem without a code, such as a framework's own error, has
/// one by its status: `invalid_client` with 401, `temporarily_unavailable` with 503,
/// `server_error` with another 5xx, and else `invalid_request`.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::format::{BodyFormat, OAuth};
/// use statusful::Problem;
///
/// let problem = Problem::new(StatusCode::BAD_REQUEST)
///     .with_code("invalid_grant")
///     .with_detail("the code has been used");
/// assert_eq!(
///     OAuth::write(&problem, None),
///     br#"{"error":"invalid_grant","error_description":"the code has been used"}"#
/// );
/// ```
#[derive(Debug, Clone, Copy)]
pub struct OAuth;

const SHAPE: Shape = Shape::Object(
    &[("error", Shape::Code), ("error_description", Shape::Detail), ("error_uri", Shape::TypeUri)],
    true,
);

impl BodyFormat for OAuth {
    const MEDIA_TYPE: &'static str = "application/json";
    const READS_REQUEST: bool = false;

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        let code = legal(problem.code().unwrap_or(code_of(problem)));
        let legal_problem = problem.clone().with_code(code);
        SHAPE.write(&match problem.detail() {
            Some(detail) => legal_problem.with_detail(legal(detail)),
            None => legal_problem,
        })
    }

    fn read(body: &[u8]) -> Option<Problem> {
        SHAPE.read(body).filter(|problem| problem.code().is_some())
    }

    fn schema() -> Option<String> {
        Some(SHAPE.schema())
    }
}

/// The code that OAuth has for a status (RFC 6749, Sections 4.1.2.1 and 5.2).
fn code_of(problem: &Problem) -> &'static str {
    match problem.status().map_or(500, |status| status.as_u16()) {
        401 => "invalid_client",
        503 => "temporarily_unavailable",
        500.. => "server_error",
        _ => "invalid_request",
    }
}

/// A text of `error` and `error_description`: %x20-21 / %x23-5B / %x5D-7E.
fn legal(text: &str) -> String {
    let replaced = text.chars().map(|character| match character {
        '"' => '\'',
        ' '..='[' | ']'..='~' => character,
        _ => '?',
    });
    replaced.collect()
}

#[cfg(test)]
mod tests {
    use super::OAuth;
    use crate::format::BodyFormat;
    use crate::Problem;
    use http::StatusCode;

    #[test]
    fn framework_errors_have_code_by_status() {
        for (status, code) in [
            (StatusCode::METHOD_NOT_ALLOWED, "invalid_request"),
            (StatusCode::UNAUTHORIZED, "invalid_client"),
            (StatusCode::SERVICE_UNAVAILABLE, "temporarily_unavailable"),
            (StatusCode::INTERNAL_SERVER_ERROR, "server_error"),
        ] {
            let body = OAuth::write(&Problem::new(status), None);
            assert_eq!(body, format!("{{\"error\":\"{code}\"}}").into_bytes());
        }
    }

    #[test]
    fn description_has_legal_characters() {
        let problem = Problem::new(StatusCode::BAD_REQUEST).with_code("a").with_detail("\"é\\\n~ [x]");
        assert_eq!(OAuth::write(&problem, None), br#"{"error":"a","error_description":"'???~ [x]"}"#);
    }

    #[test]
    fn written_is_read() {
        let problem = Problem::default()
            .with_code("invalid_target")
            .with_type_uri("https://example.com/errors#target")
            .with_extension("interval", &5);
        assert_eq!(OAuth::read(&OAuth::write(&problem, None)), Some(problem));
        assert_eq!(OAuth::read(br#"{"message":"no"}"#), None);
    }
}
