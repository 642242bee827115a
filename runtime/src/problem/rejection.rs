//! What the client learns of a request that a framework's extractor rejects: a stable code, and
//! a detail that says what was wrong. Neither a value of the request nor an internal is in it:
//! messages of serde quote the one and name types of the other. The name of a member or parameter
//! is, and a client chooses the keys of a map.

use super::body::phrase;
use crate::field_errors::{missing_field, of_body, said, FieldError, FieldErrors, FieldLocation};
use http::StatusCode;
use std::borrow::Cow;

/// The problem of a rejection.
#[derive(Debug)]
pub(crate) struct Rejected {
    pub(crate) status: StatusCode,
    pub(crate) code: Cow<'static, str>,
    pub(crate) detail: Option<String>,
    pub(crate) errors: FieldErrors,
}

/// What a framework's extractor returns in place of a value.
pub(crate) trait Rejection {
    fn describe(&self) -> Rejected;
}

/// Implements `HttpStatus` for the types of a framework, each with the function that describes it.
macro_rules! rejections {
    ($($rejection:ty => $describe:expr;)*) => {$(
        impl $crate::problem::Rejection for $rejection {
            fn describe(&self) -> $crate::problem::Rejected {
                let describe: fn(&Self) -> $crate::problem::Rejected = $describe;
                describe(self)
            }
        }

        impl $crate::HttpStatus for $rejection {
            fn status(&self) -> http::StatusCode {
                $crate::problem::Rejection::describe(self).status
            }

            fn append_extensions(&self, members: &mut $crate::ExtensionMembers<'_>) {
                let errors = $crate::problem::Rejection::describe(self).errors;
                if !errors.is_empty() {
                    members.insert("errors", &errors);
                }
            }

            fn append_standard_members(&self, members: &mut $crate::StandardMembers) {
                let $crate::problem::Rejected { code, detail, .. } =
                    $crate::problem::Rejection::describe(self);
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

/// Makes the entries of rejections that are about fields, so that an error of the user collects
/// them.
macro_rules! into_field_errors {
    ($($rejection:ty),*) => {$(
        /// The entries that the rejection has as an error by itself, and for one that is not about a
        /// field, such as another media type, one that says so.
        impl From<$rejection> for $crate::FieldErrors {
            fn from(rejection: $rejection) -> Self {
                $crate::problem::Rejection::describe(&rejection).into_errors()
            }
        }
    )*};
}

pub(crate) use {into_field_errors, rejections};

impl Rejected {
    /// One of which only the status is known: the code is its phrase.
    pub(crate) fn of_status(status: StatusCode) -> Self {
        let words = phrase(status).unwrap_or("error").to_ascii_lowercase();
        Rejected {
            status,
            code: words.replace([' ', '-'], "_").into(),
            detail: None,
            errors: FieldErrors::new(),
        }
    }

    /// Nothing is said of a 5xx.
    pub(crate) fn new(status: StatusCode, code: &'static str, detail: &str) -> Self {
        if !status.is_client_error() {
            return Self::of_status(status);
        }
        let (code, detail) = (code.into(), Some(detail.to_owned()));
        Rejected { status, code, detail, errors: FieldErrors::new() }
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

    /// A body that is no JSON text, or does not have the expected members. Without a pointer it is
    /// not known where in the body.
    pub(crate) fn json(status: StatusCode, error: &serde_json::Error, pointer: Option<String>) -> Self {
        if error.is_data() {
            return Self::json_data(status, &error.to_string(), pointer);
        }
        let detail =
            format!("The request body is not valid JSON (line {}, column {}).", error.line(), error.column());
        Self::new(status, "invalid_json", &detail)
    }

    fn json_data(status: StatusCode, message: &str, pointer: Option<String>) -> Self {
        let error = of_body(message, pointer);
        let place = error.pointer().filter(|pointer| !pointer.is_empty());
        let place = place.map(|pointer| format!(" at {pointer}")).unwrap_or_default();
        let detail = format!("The request body is not valid{place}: {}.", error.detail());
        Self::new(status, "invalid_body", &detail).with(error)
    }

    /// A query, a form or a path with a value that is not valid: `name` is that of the parameter.
    pub(crate) fn parameter(status: StatusCode, part: Part, name: Option<&str>, message: &str) -> Self {
        match missing_field(message) {
            Some(field) => Self::missing(status, part, Some(field)),
            None => Self::of_parameter(status, part, name, said(message)),
        }
    }

    /// One without a value that is expected.
    pub(crate) fn missing(status: StatusCode, part: Part, name: Option<&str>) -> Self {
        Self::of_parameter(status, part, name, "it is missing")
    }

    fn of_parameter(status: StatusCode, part: Part, name: Option<&str>, said: &str) -> Self {
        let Part { code, whole, location } = part;
        let detail = match name {
            Some(name) => format!("The {whole} is not valid: the parameter `{name}`: {said}."),
            None => format!("The {whole} is not valid: {said}."),
        };
        let error = match (location, name) {
            (FieldLocation::Body, Some(name)) => FieldError::body_at([name], said),
            (FieldLocation::Body, None) => FieldError::new(said),
            (location, name) => FieldError::parameter(location, name, said),
        };
        Self::new(status, code, &detail).with(error)
    }

    /// Nothing is said of a 5xx.
    fn with(mut self, error: FieldError) -> Self {
        if self.detail.is_some() {
            self.errors.push(error);
        }
        self
    }

    /// The entries; one for what is not about a field.
    pub(crate) fn into_errors(self) -> FieldErrors {
        if self.errors.is_empty() {
            let detail = self.detail.unwrap_or_else(|| "the request cannot be processed".to_owned());
            return FieldError::new(detail).into();
        }
        self.errors
    }
}

/// A part of a request that has parameters: the code of one that is not valid, what it is called,
/// and where its parameters are.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Part {
    code: &'static str,
    whole: &'static str,
    location: FieldLocation,
}

pub(crate) const QUERY: Part = Part { code: "invalid_query", whole: "query", location: FieldLocation::Query };
pub(crate) const FORM: Part = Part { code: "invalid_form", whole: "form", location: FieldLocation::Body };
pub(crate) const PATH: Part = Part { code: "invalid_path", whole: "path", location: FieldLocation::Path };
/// A form that was submitted with GET.
pub(crate) const FORM_IN_QUERY: Part = Part { location: FieldLocation::Query, ..FORM };

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn server_error_says_nothing() {
        let rejected = Rejected::new(StatusCode::INTERNAL_SERVER_ERROR, "x", "canary");
        assert_eq!((rejected.code.as_ref(), &rejected.detail), ("internal_server_error", &None));
        assert!(rejected.with(FieldError::new("canary")).errors.is_empty());
    }
}
