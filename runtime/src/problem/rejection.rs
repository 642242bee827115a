//! What the client learns of a request that a framework's extractor rejects: a stable code, and
//! a detail that says what was wrong. Neither the content of the request nor an internal is in
//! it: messages of serde quote the one and name types of the other.

use super::body::phrase;
use http::StatusCode;
use std::borrow::Cow;

/// The problem of a rejection.
#[derive(Debug)]
pub(crate) struct Rejected {
    pub(crate) status: StatusCode,
    pub(crate) code: Cow<'static, str>,
    pub(crate) detail: Option<String>,
    /// Where in the body, as a JSON Pointer (RFC 6901).
    pub(crate) pointer: Option<String>,
}

/// Implements `HttpStatus` for the types of a framework, each with the function that describes it.
macro_rules! rejections {
    ($($rejection:ty => $describe:expr;)*) => {$(
        impl $crate::HttpStatus for $rejection {
            fn status(&self) -> http::StatusCode {
                let describe: fn(&Self) -> $crate::problem::Rejected = $describe;
                describe(self).status
            }

            fn append_extensions(&self, members: &mut $crate::ExtensionMembers<'_>) {
                let describe: fn(&Self) -> $crate::problem::Rejected = $describe;
                if let Some(pointer) = describe(self).pointer {
                    members.insert("pointer", &pointer);
                }
            }

            fn append_standard_members(&self, members: &mut $crate::StandardMembers) {
                let describe: fn(&Self) -> $crate::problem::Rejected = $describe;
                let $crate::problem::Rejected { code, detail, .. } = describe(self);
                members.set_code(&code);
                if let Some(detail) = detail {
                    members.set_detail(&detail);
                }
            }

            /// The text quotes the request.
            fn exposure(&self) -> $crate::Exposure {
                $crate::Exposure::Redact
            }
        }
    )*};
}

pub(crate) use rejections;

impl Rejected {
    /// One of which only the status is known: the code is its phrase.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let words = phrase(status).unwrap_or("error").to_ascii_lowercase();
        Rejected { status, code: words.replace([' ', '-'], "_").into(), detail: None, pointer: None }
    }

    /// Nothing is said of a 5xx.
    pub(crate) fn new(status: StatusCode, code: &'static str, detail: &str) -> Self {
        if !status.is_client_error() {
            return Self::of_status(status);
        }
        Rejected { status, code: code.into(), detail: Some(detail.to_owned()), pointer: None }
    }

    pub(crate) fn too_large(status: StatusCode) -> Self {
        Self::new(status, "body_too_large", "The request body is too large.")
    }

    pub(crate) fn unreadable(status: StatusCode) -> Self {
        Self::new(status, "body_unreadable", "The request body cannot be read.")
    }

    pub(crate) fn not_utf8(status: StatusCode) -> Self {
        Self::new(status, "body_not_utf8", "The request body is not valid UTF-8.")
    }

    pub(crate) fn media_type(status: StatusCode, expected: &str) -> Self {
        let detail = format!("The request body is not declared as `Content-Type: {expected}`.");
        Self::new(status, "unsupported_media_type", &detail)
    }

    /// A body that is no JSON text, or does not have the expected members.
    pub(crate) fn json(status: StatusCode, error: &serde_json::Error, pointer: Option<String>) -> Self {
        if error.is_data() {
            return Self::json_data(status, &error.to_string(), pointer);
        }
        let detail =
            format!("The request body is not valid JSON (line {}, column {}).", error.line(), error.column());
        Self::new(status, "invalid_json", &detail)
    }

    fn json_data(status: StatusCode, message: &str, pointer: Option<String>) -> Self {
        let missing = missing_field(message);
        let pointer = match missing {
            Some(field) => Some(pointer.unwrap_or_default() + "/" + &escaped(field)),
            None => pointer,
        };
        let place = pointer.as_ref().map(|pointer| format!(" at {pointer}")).unwrap_or_default();
        let said = if missing.is_some() { "the member is missing" } else { said(message) };
        let detail = format!("The request body is not valid{place}: {said}.");
        let rejected = Self::new(status, "invalid_body", &detail);
        Rejected { pointer: pointer.filter(|_| rejected.detail.is_some()), ..rejected }
    }

    /// A query, a form or a path with a value that is not valid: `name` is that of the parameter.
    pub(crate) fn parameter(
        status: StatusCode,
        (code, whole): (&'static str, &str),
        name: Option<&str>,
        message: &str,
    ) -> Self {
        match missing_field(message) {
            Some(field) => Self::missing(status, (code, whole), Some(field)),
            None => Self::of_parameter(status, (code, whole), name, said(message)),
        }
    }

    /// One without a value that is expected.
    pub(crate) fn missing(status: StatusCode, what: (&'static str, &str), name: Option<&str>) -> Self {
        Self::of_parameter(status, what, name, "it is missing")
    }

    fn of_parameter(
        status: StatusCode,
        (code, whole): (&'static str, &str),
        name: Option<&str>,
        said: &str,
    ) -> Self {
        let detail = match name {
            Some(name) => format!("The {whole} is not valid: the parameter `{name}`: {said}."),
            None => format!("The {whole} is not valid: {said}."),
        };
        Self::new(status, code, &detail)
    }
}

pub(crate) const QUERY: (&str, &str) = ("invalid_query", "query");
pub(crate) const FORM: (&str, &str) = ("invalid_form", "form");
pub(crate) const PATH: (&str, &str) = ("invalid_path", "path");

/// What a message of serde says, without what it quotes.
fn said(message: &str) -> &'static str {
    let expected = message.rsplit_once("expected ").and_then(|(_, expected)| kind(expected));
    // Of the standard library's `FromStr`, for values in a query or a form.
    let parsed = match message {
        "invalid digit found in string" | "cannot parse integer from empty string" => Some("u8"),
        "invalid float literal" | "cannot parse float from empty string" => Some("f64"),
        "provided string was not `true` or `false`" => Some("bool"),
        _ => None,
    };
    let expected = expected.or_else(|| kind(parsed?));
    match message.split([':', ' ']).next() {
        Some("duplicate") => "a member occurs twice",
        Some("unknown") if message.starts_with("unknown variant") => "the value is none of those expected",
        Some("unknown") => "there is a member that is not expected",
        _ if message.starts_with("invalid length") => "the length is not the expected one",
        _ => expected.unwrap_or("the value does not have the expected form"),
    }
}

/// The kind of value that a visitor expects, in the words of JSON.
fn kind(expected: &str) -> Option<&'static str> {
    let first = expected.split(" at line ").next()?.trim();
    let is_integer = matches!(first.as_bytes(), [b'u' | b'i', b'0'..=b'9', ..]);
    Some(match first {
        _ if is_integer => "an integer is expected",
        "usize" | "isize" | "NonZero" => "an integer is expected",
        "f32" | "f64" => "a number is expected",
        "bool" | "a boolean" => "a boolean is expected",
        "str" | "string" | "a string" | "a borrowed string" | "char" | "a character" => {
            "a string is expected"
        }
        "unit" => "null is expected",
        _ if first.starts_with("a sequence") || first.starts_with("a tuple") => "an array is expected",
        _ if first.starts_with("an array") || first.starts_with("tuple struct") => "an array is expected",
        _ if first.starts_with("a map") || first.starts_with("struct ") => "an object is expected",
        _ => return None,
    })
}

/// The field of the type that is missing: its name is the program's.
fn missing_field(message: &str) -> Option<&str> {
    let (field, _) = message.strip_prefix("missing field `")?.split_once('`')?;
    let is_name = |character: char| character.is_alphanumeric() || "_-.$@".contains(character);
    (field.len() <= 64 && field.chars().all(is_name)).then_some(field)
}

/// A reference token of a JSON Pointer (RFC 6901, Section 3).
pub(crate) fn escaped(token: &str) -> String {
    token.replace('~', "~0").replace('/', "~1")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_lose_what_they_quote() {
        for (message, expected) in [
            ("invalid type: string \"canary\", expected u32 at line 1 column 9", "an integer is expected"),
            ("invalid type: map, expected a string", "a string is expected"),
            ("invalid type: integer `7`, expected struct Secret at line 1 column 2", "an object is expected"),
            ("invalid value: integer `-1`, expected u8", "an integer is expected"),
            ("invalid type: null, expected a sequence", "an array is expected"),
            ("invalid type: null, expected a secret thing", "the value does not have the expected form"),
            ("unknown field `canary`, expected `a`", "there is a member that is not expected"),
            ("unknown variant `canary`, expected `a`", "the value is none of those expected"),
            ("invalid length 3, expected a tuple of size 2", "the length is not the expected one"),
            ("duplicate field `a`", "a member occurs twice"),
            ("invalid digit found in string", "an integer is expected"),
            ("canary", "the value does not have the expected form"),
        ] {
            assert_eq!(said(message), expected, "{message}");
        }
    }

    #[test]
    fn missing_member_is_named() {
        let rejected = Rejected::json_data(
            StatusCode::UNPROCESSABLE_ENTITY,
            "missing field `a~b` at line 1",
            Some("/x".into()),
        );
        assert_eq!(rejected.pointer.as_deref(), Some("/x"));
        let rejected = Rejected::json_data(
            StatusCode::UNPROCESSABLE_ENTITY,
            "missing field `name` at line 1",
            Some("/x".into()),
        );
        assert_eq!(rejected.pointer.as_deref(), Some("/x/name"));
        assert_eq!(
            rejected.detail.unwrap(),
            "The request body is not valid at /x/name: the member is missing."
        );
    }

    #[test]
    fn server_error_says_nothing() {
        let rejected = Rejected::new(StatusCode::INTERNAL_SERVER_ERROR, "x", "canary");
        assert_eq!((rejected.code.as_ref(), rejected.detail), ("internal_server_error", None));
    }
}
