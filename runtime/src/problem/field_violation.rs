//! The field errors of a problem as google.rpc.BadRequest has them, and back.

use super::error_info::reason;
use super::{ExtensionMember, Problem};
use crate::field_errors::pointer::{self, is_index};
use crate::field_errors::{FieldError, FieldErrors};
use serde_json::Value;
use std::borrow::Cow;

/// The member that lists them (RFC 9457, Section 3.1).
pub(crate) const ERRORS: &str = "errors";

/// google.rpc.BadRequest.FieldViolation.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct FieldViolation {
    /// A path of protobuf: `items[0].name`.
    pub(crate) field: String,
    pub(crate) description: String,
    /// Empty if there is none.
    pub(crate) reason: String,
}

/// The field errors that a problem lists, and whether they say all that the list does. Empty if it
/// has no such list.
pub(crate) fn violations(problem: &Problem) -> (Vec<FieldViolation>, bool) {
    let list: Vec<Value> = problem.extension(ERRORS).unwrap_or_default();
    let has_detail = list.iter().all(|error| error.get("detail").is_some_and(Value::is_string));
    let errors = list.iter().filter(|_| has_detail).map(FieldError::received);
    let violations: Vec<_> = errors.map(|error| FieldViolation::of(&error)).collect();
    let read = violations.iter().map(|violation| serde_json::to_value(violation.to_error()).ok());
    let is_whole = read.eq(list.into_iter().map(Some));
    (violations, is_whole)
}

/// The extension members of a problem, without the field errors if others say all of them.
pub(crate) fn members_beside(
    problem: &Problem,
    has_all_errors: bool,
) -> impl Iterator<Item = ExtensionMember<'_>> {
    problem.extensions().filter(move |member| !(has_all_errors && member.name() == ERRORS))
}

/// The problem with these field errors, unless it lists some already.
pub(crate) fn with_violations(problem: Problem, violations: impl Iterator<Item = FieldViolation>) -> Problem {
    if problem.extensions().any(|member| member.name() == ERRORS) {
        return problem;
    }
    let errors: FieldErrors = violations.map(|violation| violation.to_error()).collect();
    problem.with_extension(ERRORS, &errors)
}

impl FieldViolation {
    /// Parameters of a query or a path have names, and gRPC has neither.
    pub(crate) fn of(error: &FieldError) -> Self {
        let field = error.pointer().map(path_of).or_else(|| error.name().map(str::to_owned));
        FieldViolation {
            field: field.unwrap_or_default(),
            description: error.detail().to_owned(),
            reason: error.code().map(reason).unwrap_or_default(),
        }
    }

    fn to_error(&self) -> FieldError {
        let error = match &*self.field {
            "" => FieldError::new(&*self.description),
            field => FieldError::body_at(tokens(field), &*self.description),
        };
        match self.reason.to_ascii_lowercase() {
            code if code.is_empty() => error,
            code => error.with_code(code),
        }
    }
}

/// The path of a JSON Pointer (RFC 6901).
fn path_of(pointer: &str) -> String {
    let mut path = String::new();
    for token in pointer::tokens(pointer) {
        let segment = if is_index(&token) {
            format!("[{token}]")
        } else if is_plain(&token) {
            path.push_str(if path.is_empty() { "" } else { "." });
            token
        } else {
            format!("[{}]", Value::from(token))
        };
        path.push_str(&segment);
    }
    path
}

/// Whether a name can stand in a path as it is.
fn is_plain(name: &str) -> bool {
    !name.is_empty() && !name.contains(['.', '[', ']', '"'])
}

/// The names and the indices in a path. What is no path is one name.
fn tokens(path: &str) -> Vec<Cow<'_, str>> {
    let mut tokens = Vec::new();
    let mut rest = path;
    while !rest.is_empty() {
        let (token, after) = bracketed(rest).unwrap_or_else(|| {
            let end = rest.find(['.', '[']).filter(|end| *end > 0).unwrap_or(rest.len());
            let (name, after) = rest.split_at(end);
            (name.into(), after)
        });
        tokens.push(token);
        rest = after.strip_prefix('.').unwrap_or(after);
    }
    tokens
}

/// The content of the brackets at the start, and what follows them.
fn bracketed(path: &str) -> Option<(Cow<'_, str>, &str)> {
    let inner = path.strip_prefix('[')?;
    if inner.starts_with('"') {
        let mut texts = serde_json::Deserializer::from_str(inner).into_iter::<String>();
        let name = texts.next()?.ok()?;
        let after = inner.get(texts.byte_offset()..)?.strip_prefix(']')?;
        return Some((name.into(), after));
    }
    let (index, after) = inner.split_once(']')?;
    Some((index.into(), after))
}

#[cfg(test)]
mod tests {
    use super::*;
    use http::StatusCode;
    use serde_json::json;

    #[test]
    fn pointer_is_path() {
        for (pointer, path) in [
            ("/age", "age"),
            ("/address/street", "address.street"),
            ("/items/0/name", "items[0].name"),
            ("/0/1", "[0][1]"),
            ("/a~1b/m~0n", "a/b.m~n"),
            ("/a.b/c", "[\"a.b\"].c"),
            ("/a/", "a[\"\"]"),
            ("/\"[]", r#"["\"[]"]"#),
            ("/ü b", "ü b"),
        ] {
            assert_eq!(path_of(pointer), path, "{pointer}");
            assert_eq!(FieldError::body_at(tokens(path), "").pointer(), Some(pointer), "{path}");
        }
    }

    #[test]
    fn any_path_has_tokens() {
        for path in
            [".", "..", "[", "]", "[\"", "[\"a", "a[", "a]", "a..b", "[]", "[\"a\"", "[\"\\u12\"]", "ü["]
        {
            assert!(!tokens(path).is_empty(), "{path}");
        }
    }

    #[test]
    fn errors_are_violations() {
        let read = |errors: Value| {
            violations(&Problem::new(StatusCode::BAD_REQUEST).with_extension(ERRORS, &errors))
        };
        let violation = |field: &str, reason: &str| FieldViolation {
            field: field.into(),
            description: "must be positive".into(),
            reason: reason.into(),
        };
        let plain = json!({ "detail": "must be positive", "pointer": "#/age" });
        assert_eq!(read(json!([plain])), (vec![violation("age", "")], true));
        let coded = json!({ "detail": "must be positive", "pointer": "#/age", "code": "too_small" });
        assert_eq!(
            read(json!([coded, plain])),
            (vec![violation("age", "TOO_SMALL"), violation("age", "")], true)
        );
        assert_eq!(read(json!([{ "detail": "must be positive" }])), (vec![violation("", "")], true));
        for more in [
            json!({ "detail": "must be positive", "pointer": "/age" }),
            json!({ "detail": "must be positive", "pointer": "#/age", "max": 3 }),
            json!({ "detail": "must be positive", "location": "query", "name": "age" }),
        ] {
            assert_eq!(read(json!([more])), (vec![violation("age", "")], false), "{more}");
        }
        for other in [
            json!(null),
            json!([]),
            json!({}),
            json!(["a"]),
            json!([{ "pointer": "#/age" }]),
            json!([plain, 1]),
        ] {
            assert_eq!(read(other.clone()).0, [], "{other}");
        }
    }
}
