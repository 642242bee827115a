//! Rocket's errors of forms and of JSON as errors of this crate.

use crate::problem::{into_field_errors, rejections, Rejected, FORM};
use http::StatusCode;
use rocket::form::error::{Error, ErrorKind, Errors};
use rocket::serde::json;
use std::io;

rejections! {
    Error<'_> => |error| of_field(error, error.status().code);
    Errors<'_> => all;
    json::Error<'_> => of_json;
}

into_field_errors!(Error<'_>, Errors<'_>, json::Error<'_>);

/// The first one, with the entries of the others.
fn all(errors: &Errors<'_>) -> Rejected {
    let status = errors.status().code;
    let mut all = errors.iter().map(|error| of_field(error, status));
    let Some(mut first) = all.next() else { return Rejected::of_status(crate::status::status(status)) };
    first.errors.extend(all.flat_map(|other| other.errors));
    first
}

/// With the statuses of Rocket's guard.
fn of_json(error: &json::Error<'_>) -> Rejected {
    match error {
        json::Error::Io(error) if error.kind() == io::ErrorKind::UnexpectedEof => {
            Rejected::too_large(StatusCode::PAYLOAD_TOO_LARGE)
        }
        json::Error::Io(error) if error.kind() == io::ErrorKind::InvalidData => {
            Rejected::not_utf8(StatusCode::BAD_REQUEST)
        }
        json::Error::Io(_) => Rejected::unreadable(StatusCode::BAD_REQUEST),
        json::Error::Parse(_, error) if error.is_data() => {
            Rejected::json(StatusCode::UNPROCESSABLE_ENTITY, error, None)
        }
        json::Error::Parse(_, error) => Rejected::json(StatusCode::BAD_REQUEST, error, None),
    }
}

/// The name of an unexpected field is the request's.
fn of_field(error: &Error<'_>, status: u16) -> Rejected {
    let name = error.name.as_ref().filter(|_| !matches!(error.kind, ErrorKind::Unexpected));
    let name = name.map(ToString::to_string);
    let message = match error.kind {
        ErrorKind::InvalidLength { .. } => "invalid length",
        ErrorKind::InvalidChoice { .. } => "unknown variant",
        ErrorKind::Duplicate => "duplicate field",
        ErrorKind::Unexpected | ErrorKind::Unknown => "unknown field",
        ErrorKind::Int(_) => "expected u8",
        ErrorKind::Float(_) => "expected f64",
        ErrorKind::Bool(_) => "expected bool",
        ErrorKind::Missing => return Rejected::missing(crate::status::status(status), FORM, name.as_deref()),
        _ => "",
    };
    Rejected::parameter(crate::status::status(status), FORM, name.as_deref(), message)
}
