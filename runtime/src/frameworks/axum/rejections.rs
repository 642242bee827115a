//! axum's rejections as errors.

mod catalogs;

use crate::field_errors::pointer;
use crate::problem::{into_field_errors, rejections, Part, Rejected, FORM, FORM_IN_QUERY, PATH, QUERY};
use axum::extract::path::ErrorKind;
use axum::extract::rejection::{
    BytesRejection, ExtensionRejection, FailedToBufferBody, FailedToDeserializePathParams, FormRejection,
    JsonRejection, NestedPathRejection, PathRejection, QueryRejection, RawFormRejection,
    RawPathParamsRejection, StringRejection,
};
use serde_path_to_error::{Error as Located, Segment};
use std::error::Error;

rejections! {
    BytesRejection => bytes;
    ExtensionRejection => |rejection| Rejected::of_status(rejection.status());
    FailedToBufferBody => buffer;
    FormRejection => form;
    JsonRejection => json;
    NestedPathRejection => |rejection| Rejected::of_status(rejection.status());
    PathRejection => path;
    QueryRejection => query;
    RawFormRejection => raw_form;
    RawPathParamsRejection => raw_path;
    StringRejection => string;
}

into_field_errors!(FormRejection, JsonRejection, PathRejection, QueryRejection);

fn json(rejection: &JsonRejection) -> Rejected {
    match rejection {
        JsonRejection::JsonDataError(error) => json_error(rejection, error),
        JsonRejection::JsonSyntaxError(error) => json_error(rejection, error),
        JsonRejection::BytesRejection(rejection) => bytes(rejection),
        JsonRejection::MissingJsonContentType(_) => {
            Rejected::media_type(rejection.status(), "application/json")
        }
        _ => Rejected::of_status(rejection.status()),
    }
}

fn json_error(rejection: &JsonRejection, error: &(dyn Error + 'static)) -> Rejected {
    let status = rejection.status();
    if let Some(located) = cause::<Located<serde_json::Error>>(error) {
        return Rejected::json(status, located.inner(), pointer(located.path()));
    }
    match cause::<serde_json::Error>(error) {
        Some(error) => Rejected::json(status, error, None),
        None => Rejected::of_status(status),
    }
}

fn bytes(rejection: &BytesRejection) -> Rejected {
    match rejection {
        BytesRejection::FailedToBufferBody(rejection) => buffer(rejection),
        _ => Rejected::of_status(rejection.status()),
    }
}

fn buffer(rejection: &FailedToBufferBody) -> Rejected {
    match rejection {
        FailedToBufferBody::LengthLimitError(error) => Rejected::too_large(error.status()),
        _ => Rejected::unreadable(rejection.status()),
    }
}

fn string(rejection: &StringRejection) -> Rejected {
    match rejection {
        StringRejection::FailedToBufferBody(rejection) => buffer(rejection),
        StringRejection::InvalidUtf8(error) => Rejected::not_utf8(error.status()),
        _ => Rejected::of_status(rejection.status()),
    }
}

fn form(rejection: &FormRejection) -> Rejected {
    match rejection {
        FormRejection::FailedToDeserializeForm(error) => urlencoded(rejection.status(), FORM_IN_QUERY, error),
        FormRejection::FailedToDeserializeFormBody(error) => urlencoded(rejection.status(), FORM, error),
        FormRejection::BytesRejection(rejection) => bytes(rejection),
        FormRejection::InvalidFormContentType(_) => form_media_type(rejection.status()),
        _ => Rejected::of_status(rejection.status()),
    }
}

fn raw_form(rejection: &RawFormRejection) -> Rejected {
    match rejection {
        RawFormRejection::BytesRejection(rejection) => bytes(rejection),
        RawFormRejection::InvalidFormContentType(_) => form_media_type(rejection.status()),
        _ => Rejected::of_status(rejection.status()),
    }
}

fn form_media_type(status: http::StatusCode) -> Rejected {
    Rejected::media_type(status, "application/x-www-form-urlencoded")
}

fn query(rejection: &QueryRejection) -> Rejected {
    match rejection {
        QueryRejection::FailedToDeserializeQueryString(error) => urlencoded(rejection.status(), QUERY, error),
        _ => Rejected::of_status(rejection.status()),
    }
}

/// A query and a form have one level: the first step of the path is the parameter.
fn urlencoded(status: http::StatusCode, part: Part, error: &(dyn Error + 'static)) -> Rejected {
    let located = cause::<Located<serde_core::de::value::Error>>(error);
    let name = located.and_then(|located| match located.path().iter().next() {
        Some(Segment::Map { key }) => Some(key.as_str()),
        _ => None,
    });
    let message = located.map(|located| located.inner().to_string()).unwrap_or_default();
    Rejected::parameter(status, part, name, &message)
}

fn path(rejection: &PathRejection) -> Rejected {
    match rejection {
        PathRejection::FailedToDeserializePathParams(error) => path_params(error),
        _ => Rejected::of_status(rejection.status()),
    }
}

/// The names are those of the route.
fn path_params(error: &FailedToDeserializePathParams) -> Rejected {
    let status = error.status();
    let parameter = |name: Option<&str>, expected: &str| {
        Rejected::parameter(status, PATH, name, &format!("expected {expected}"))
    };
    match error.kind() {
        ErrorKind::ParseErrorAtKey { key, expected_type, .. } => parameter(Some(key), expected_type),
        ErrorKind::ParseErrorAtIndex { expected_type, .. } | ErrorKind::ParseError { expected_type, .. } => {
            parameter(None, expected_type)
        }
        ErrorKind::InvalidUtf8InPathParam { key } | ErrorKind::DeserializeError { key, .. } => {
            parameter(Some(key), "")
        }
        _ => parameter(None, ""),
    }
}

fn raw_path(rejection: &RawPathParamsRejection) -> Rejected {
    let status = rejection.status();
    match rejection {
        RawPathParamsRejection::InvalidUtf8InPathParam(_) => Rejected::parameter(status, PATH, None, ""),
        _ => Rejected::of_status(status),
    }
}

/// The error of this type in the chain.
fn cause<'e, E: Error + 'static>(error: &'e (dyn Error + 'static)) -> Option<&'e E> {
    let mut next = Some(error);
    while let Some(error) = next {
        if let Some(found) = error.downcast_ref() {
            return Some(found);
        }
        next = error.source();
    }
    None
}
