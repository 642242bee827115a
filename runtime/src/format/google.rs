//! The errors of Google's APIs.

use super::shape::push_text;
use super::BodyFormat;
use crate::json::{members, text};
use crate::problem::error_info::{
    domain, entries, grpc_code, is_lossy, is_page, metadata, reason, with_metadata,
};
use crate::problem::field_violation::{members_beside, violations, with_violations, FieldViolation};
use crate::Problem;
use http::request;
use serde_json::json;
use serde_json::value::RawValue;
use serde_json::Value;
use std::collections::BTreeMap;

/// The error response of Google's APIs (AIP-193): `google.rpc.Status` in JSON.
///
/// `status` is the name of the gRPC code: that of `#[problem(grpc = "…")]`, or else the one that
/// the HTTP status stands for. The details have `google.rpc.ErrorInfo`, with the code as its
/// `reason` in the upper case that it requires, the host of the problem's type as its `domain`,
/// and the extension members as its `metadata`, which are strings: see `statusful::tonic`, which
/// sends them likewise. `google.rpc.RetryInfo` follows with `Retry-After`, `google.rpc.BadRequest`
/// with [field errors](crate::FieldErrors), and `google.rpc.Help` with a type that is a link. Without
/// a code, `ErrorInfo` has no `reason`, and is there only if it has metadata.
///
/// A client reads type, code, message and members back. A text is read as the number or `bool` that
/// the field is.
///
/// # Examples
///
/// ```
/// use http::StatusCode;
/// use statusful::format::{BodyFormat, GoogleJson};
/// use statusful::Problem;
///
/// let problem = Problem::new(StatusCode::NOT_FOUND)
///     .with_type_uri("https://api.example.com/errors/no-such-user")
///     .with_code("no_such_user")
///     .with_extension("user", "ann");
/// assert_eq!(
///     String::from_utf8(GoogleJson::write(&problem, None)).unwrap(),
///     concat!(
///         r#"{"error":{"code":404,"message":"Not Found","status":"NOT_FOUND","details":["#,
///         r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"NO_SUCH_USER","#,
///         r#""domain":"api.example.com","metadata":{"user":"ann"}},"#,
///         r#"{"@type":"type.googleapis.com/google.rpc.Help","links":[{"description":"Not Found","#,
///         r#""url":"https://api.example.com/errors/no-such-user"}]}]}}"#
///     )
/// );
/// ```
#[derive(Debug, Clone, Copy)]
pub struct GoogleJson;

const ERROR_INFO: &str = "type.googleapis.com/google.rpc.ErrorInfo";
const RETRY_INFO: &str = "type.googleapis.com/google.rpc.RetryInfo";
const BAD_REQUEST: &str = "type.googleapis.com/google.rpc.BadRequest";
const HELP: &str = "type.googleapis.com/google.rpc.Help";

impl BodyFormat for GoogleJson {
    const MEDIA_TYPE: &'static str = "application/json; charset=UTF-8";
    const READS_REQUEST: bool = false;

    fn write(problem: &Problem, _: Option<&request::Parts>) -> Vec<u8> {
        let http = problem.status().map_or(500, |status| status.as_u16());
        let grpc = grpc_code(problem);
        let message = problem.detail().or(problem.title()).unwrap_or_default();
        let (violations, is_whole) = violations(problem);
        let info = error_info(problem, is_whole && !violations.is_empty());
        let details = [info, retry_info(problem), bad_request(&violations), help(problem)];
        let details: Vec<String> = details.into_iter().flatten().collect();
        let (message, details) = (json_text(message), details.join(","));
        let error =
            format!("\"code\":{http},\"message\":{message},\"status\":\"{grpc}\",\"details\":[{details}]");
        format!("{{\"error\":{{{error}}}}}").into_bytes()
    }

    fn read(body: &[u8]) -> Option<Problem> {
        let error = member(core::str::from_utf8(body).ok()?, "error")?;
        let mut problem = Problem::default();
        if let Some(message) = member(error, "message").and_then(text) {
            problem = problem.with_detail(message);
        }
        let details: Vec<&RawValue> =
            member(error, "details").and_then(|list| serde_json::from_str(list).ok()).unwrap_or_default();
        let detail = |name: &str| {
            let is_named =
                |detail: &&str| member(detail, "@type").and_then(text).is_some_and(|own| own == name);
            details.iter().map(|detail| detail.get()).find(is_named)
        };
        let info = detail(ERROR_INFO);
        if info.is_none() && problem.detail().is_none() {
            return None;
        }
        let problem = with_info(problem, info);
        Some(with_help(with_errors(problem, detail(BAD_REQUEST)), detail(HELP)))
    }

    fn schema() -> Option<String> {
        let detail = json!({ "type": "object", "properties": { "@type": { "type": "string" } } });
        let properties = json!({
            "code": { "type": "integer" },
            "message": { "type": "string" },
            "status": { "type": "string" },
            "details": { "type": "array", "items": detail },
        });
        let error =
            json!({ "type": "object", "properties": properties, "required": ["code", "message", "status"] });
        Some(json!({ "type": "object", "properties": { "error": error }, "required": ["error"] }).to_string())
    }
}

fn error_info(problem: &Problem, has_all_errors: bool) -> Option<String> {
    let code = problem.code();
    let reason = code.map(reason).unwrap_or_default();
    let type_uri = Some(problem.type_uri()).filter(|uri| !is_page(uri) && *uri != "about:blank");
    let stated = [("code", code.filter(|code| is_lossy(code, &reason))), ("type", type_uri)];
    let stated = stated.into_iter().filter_map(|(name, text)| Some((name, text?.to_owned())));
    let members = entries(members_beside(problem, has_all_errors));
    let metadata = metadata(code, stated.chain(members), |_| true);
    if code.is_none() && metadata.is_empty() {
        return None;
    }
    // A reason would be read as the code.
    let reason = code.map(|_| format!(",\"reason\":\"{reason}\"")).unwrap_or_default();
    let domain = json_text(domain(problem.type_uri()));
    let metadata = metadata.iter().map(|(name, value)| json_text(name) + ":" + &json_text(value));
    let metadata = metadata.collect::<Vec<_>>().join(",");
    Some(format!("{{\"@type\":\"{ERROR_INFO}\"{reason},\"domain\":{domain},\"metadata\":{{{metadata}}}}}"))
}

/// A duration is a number of seconds that `s` follows (google/protobuf/duration.proto).
fn retry_info(problem: &Problem) -> Option<String> {
    let seconds = problem.retry_after()?.as_secs();
    Some(format!("{{\"@type\":\"{RETRY_INFO}\",\"retryDelay\":\"{seconds}s\"}}"))
}

fn bad_request(violations: &[FieldViolation]) -> Option<String> {
    let violations = violations.iter().map(|violation| {
        let members = [
            ("field", &violation.field),
            ("description", &violation.description),
            ("reason", &violation.reason),
        ];
        let stated = members.into_iter().filter(|(_, text)| !text.is_empty());
        let stated: Vec<_> = stated.map(|(name, text)| json_text(name) + ":" + &json_text(text)).collect();
        format!("{{{}}}", stated.join(","))
    });
    let list = violations.collect::<Vec<_>>().join(",");
    let detail = format!("{{\"@type\":\"{BAD_REQUEST}\",\"fieldViolations\":[{list}]}}");
    (!list.is_empty()).then_some(detail)
}

fn help(problem: &Problem) -> Option<String> {
    let url = Some(problem.type_uri()).filter(|uri| is_page(uri)).map(json_text)?;
    let title = json_text(problem.title().unwrap_or_default());
    Some(format!("{{\"@type\":\"{HELP}\",\"links\":[{{\"description\":{title},\"url\":{url}}}]}}"))
}

fn with_errors(problem: Problem, bad_request: Option<&str>) -> Problem {
    let violations: Option<Vec<BTreeMap<String, Value>>> =
        bad_request.and_then(|detail| serde_json::from_str(member(detail, "fieldViolations")?).ok());
    let Some(violations) = violations else { return problem };
    let violations = violations.iter().map(|violation| {
        let text = |name| violation.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
        FieldViolation { field: text("field"), description: text("description"), reason: text("reason") }
    });
    with_violations(problem, violations)
}

fn with_help(problem: Problem, help: Option<&str>) -> Problem {
    let links: Vec<BTreeMap<String, Value>> =
        help.and_then(|detail| serde_json::from_str(member(detail, "links")?).ok()).unwrap_or_default();
    let mut urls = links.iter().filter_map(|link| link.get("url")?.as_str());
    match urls.find(|url| is_page(url)).filter(|_| problem.type_uri() == "about:blank") {
        Some(url) => problem.with_type_uri(url),
        None => problem,
    }
}

fn with_info(problem: Problem, info: Option<&str>) -> Problem {
    let Some(info) = info else { return problem };
    let metadata: BTreeMap<String, String> =
        member(info, "metadata").and_then(|json| serde_json::from_str(json).ok()).unwrap_or_default();
    let reason = member(info, "reason").and_then(text).unwrap_or_default();
    with_metadata(problem, &reason, metadata)
}

/// The value of a member of an object, as it is written.
fn member<'a>(object: &'a str, name: &str) -> Option<&'a str> {
    let is_named = |literal: &str| text(literal).is_some_and(|text| text == name);
    members(object)?.into_iter().find(|(literal, _)| is_named(literal)).map(|(_, value)| value)
}

fn json_text(text: &str) -> String {
    let mut json = Vec::new();
    push_text(&mut json, Some(text));
    String::from_utf8(json).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::GoogleJson;
    use crate::format::BodyFormat;
    use crate::Problem;
    use http::header::{HeaderValue, RETRY_AFTER};
    use http::StatusCode;
    use serde_json::{json, Value};

    #[test]
    fn retry_info_is_in_seconds() {
        let problem = Problem::new(StatusCode::SERVICE_UNAVAILABLE)
            .with_header(RETRY_AFTER, HeaderValue::from_static("30"));
        let expected = concat!(
            r#"{"error":{"code":503,"message":"Service Unavailable","status":"UNAVAILABLE","details":["#,
            r#"{"@type":"type.googleapis.com/google.rpc.RetryInfo","retryDelay":"30s"}]}}"#,
        );
        assert_eq!(String::from_utf8(GoogleJson::write(&problem, None)).unwrap(), expected);
    }

    #[test]
    fn written_is_read() {
        for code in ["no_such_user", "NoSuchUser", "名前"] {
            let problem =
                Problem::default().with_code(code).with_detail("\"a\"").with_extension("user", "ann");
            let read = GoogleJson::read(&GoogleJson::write(&problem, None));
            assert_eq!(read.as_ref(), Some(&problem));
        }
    }

    #[test]
    fn members_without_a_code_are_read_back() {
        let plain = Problem::default().with_detail("\"a\"");
        let problem = plain.clone().with_extension("user", "ann");
        let written = String::from_utf8(GoogleJson::write(&problem, None)).unwrap();
        let info = r#""details":[{"@type":"type.googleapis.com/google.rpc.ErrorInfo","domain":"","metadata":{"user":"ann"}}]"#;
        assert!(written.contains(info), "{written}");
        assert_eq!(GoogleJson::read(written.as_bytes()), Some(problem.clone()));

        let errors = json!([{ "detail": "is required", "pointer": "#/name" }]);
        for problem in [plain.clone(), problem, plain.with_type_uri("https://example.com/a")] {
            let problem = problem.with_extension("errors", &errors);
            let read = GoogleJson::read(&GoogleJson::write(&problem, None)).unwrap();
            assert_eq!((read.code(), read.type_uri()), (None, problem.type_uri()));
            assert_eq!(read.extension::<Value>("errors"), Some(errors.clone()));
            assert_eq!(read.extension::<String>("user"), problem.extension("user"));
        }
    }

    #[test]
    fn field_errors_are_violations() {
        let errors = json!([
            { "detail": "must be positive", "pointer": "#/items/0/count", "code": "too_small" },
            { "detail": "is required", "pointer": "#/name" },
        ]);
        let problem = Problem::default().with_code("invalid").with_extension("errors", &errors);
        let written = String::from_utf8(GoogleJson::write(&problem, None)).unwrap();
        let expected = concat!(
            r#","metadata":{}},{"@type":"type.googleapis.com/google.rpc.BadRequest","fieldViolations":["#,
            r#"{"field":"items[0].count","description":"must be positive","reason":"TOO_SMALL"},"#,
            r#"{"field":"name","description":"is required"}]}]}}"#,
        );
        assert!(written.ends_with(expected), "{written}");
        let read = GoogleJson::read(written.as_bytes()).unwrap();
        assert_eq!(read.extension::<Value>("errors"), Some(errors));

        let errors = json!([{ "detail": "must be a number", "location": "query", "name": "page" }]);
        let problem = Problem::default().with_code("invalid").with_extension("errors", &errors);
        let read = GoogleJson::read(&GoogleJson::write(&problem, None)).unwrap();
        assert_eq!(read.extension::<Value>("errors"), Some(errors));
    }

    #[test]
    fn type_is_read_back() {
        for uri in ["https://api.example.com/errors/a", "urn:example:a", "about:blank"] {
            let problem = Problem::default().with_code("a").with_type_uri(uri);
            assert_eq!(GoogleJson::read(&GoogleJson::write(&problem, None)).unwrap().type_uri(), uri);
        }
    }

    #[test]
    fn metadata_are_read_as_the_type() {
        let problem =
            Problem::default().with_code("a").with_extension("left", &30).with_extension("ids", &[1, 2]);
        let read = GoogleJson::read(&GoogleJson::write(&problem, None)).unwrap();
        assert_eq!(read.extension("left"), Some(30));
        assert_eq!(read.extension("left"), Some("30".to_owned()));
        assert_eq!(read.extension("ids"), Some("[1,2]".to_owned()));
    }

    #[test]
    fn other_bodies_are_none() {
        for body in ["", "{}", "[]", "{\"error\":\"a\"}", "{\"error\":{\"details\":[{\"@type\":1}]}}"] {
            assert_eq!(GoogleJson::read(body.as_bytes()), None, "{body}");
        }
    }
}
