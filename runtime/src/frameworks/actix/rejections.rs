//! actix-web's errors of extractors as errors of this crate.

use super::from_actix;
use crate::problem::{into_field_errors, rejections, Part, Rejected, FORM, PATH, QUERY};
use actix_web::error::{JsonPayloadError, PathError, PayloadError, QueryPayloadError, UrlencodedError};
use actix_web::ResponseError;
use core::fmt::Display;

rejections! {
    JsonPayloadError => json;
    PathError => |error| parameter(error, PATH, error);
    PayloadError => payload;
    QueryPayloadError => |error| parameter(error, QUERY, error);
    UrlencodedError => form;
    actix_web::Error => any;
}

into_field_errors!(JsonPayloadError, PathError, QueryPayloadError, UrlencodedError);

fn status(error: &dyn ResponseError) -> http::StatusCode {
    from_actix(error.status_code())
}

fn json(error: &JsonPayloadError) -> Rejected {
    let status = status(error);
    match error {
        JsonPayloadError::Overflow { .. } | JsonPayloadError::OverflowKnownLength { .. } => {
            Rejected::too_large(status)
        }
        JsonPayloadError::ContentType => Rejected::media_type(status, "application/json"),
        JsonPayloadError::Deserialize(error) => Rejected::json(status, error, None),
        JsonPayloadError::Payload(error) => payload(error),
        _ => Rejected::of_status(status),
    }
}

fn payload(error: &PayloadError) -> Rejected {
    match error {
        PayloadError::Overflow => Rejected::too_large(status(error)),
        _ => Rejected::unreadable(status(error)),
    }
}

fn form(error: &UrlencodedError) -> Rejected {
    let status = status(error);
    match error {
        UrlencodedError::Overflow { .. } => Rejected::too_large(status),
        UrlencodedError::ContentType => Rejected::media_type(status, "application/x-www-form-urlencoded"),
        UrlencodedError::Parse(_) => parameter(error, FORM, error),
        UrlencodedError::Encoding => Rejected::not_utf8(status),
        UrlencodedError::Payload(error) => payload(error),
        _ => Rejected::of_status(status),
    }
}

/// The message of serde is behind actix-web's own words.
fn parameter(error: &dyn ResponseError, part: Part, display: &dyn Display) -> Rejected {
    let text = display.to_string();
    let message = text.split_once("error: ").map_or("", |(_, message)| message.trim_end_matches('.'));
    Rejected::parameter(status(error), part, None, message)
}

fn any(error: &actix_web::Error) -> Rejected {
    if let Some(error) = error.as_error::<JsonPayloadError>() {
        return json(error);
    }
    if let Some(error) = error.as_error::<UrlencodedError>() {
        return form(error);
    }
    if let Some(error) = error.as_error::<QueryPayloadError>() {
        return parameter(error, QUERY, error);
    }
    if let Some(error) = error.as_error::<PathError>() {
        return parameter(error, PATH, error);
    }
    if let Some(error) = error.as_error::<PayloadError>() {
        return payload(error);
    }
    Rejected::of_status(status(error.as_response_error()))
}
