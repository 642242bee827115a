//! poem's errors of extractors as errors of this crate.

use crate::problem::{into_field_errors, rejections, Rejected, FORM, PATH, QUERY};
use poem::error::{
    ParseFormError, ParseJsonError, ParsePathError, ParseQueryError, ReadBodyError, ResponseError,
};

rejections! {
    ParseFormError => form;
    ParseJsonError => json;
    ParsePathError => |error| Rejected::parameter(ResponseError::status(error), PATH, None, "");
    ParseQueryError => |error| Rejected::parameter(ResponseError::status(error), QUERY, None, &error.0.to_string());
    ReadBodyError => body;
    poem::Error => any;
}

into_field_errors!(ParseFormError, ParseJsonError, ParsePathError, ParseQueryError);

fn json(error: &ParseJsonError) -> Rejected {
    let status = ResponseError::status(error);
    match error {
        ParseJsonError::Parse(error) => Rejected::json(status, error, None),
        _ => Rejected::media_type(status, "application/json"),
    }
}

fn form(error: &ParseFormError) -> Rejected {
    let status = ResponseError::status(error);
    match error {
        ParseFormError::UrlDecode(error) => Rejected::parameter(status, FORM, None, &error.to_string()),
        _ => Rejected::media_type(status, "application/x-www-form-urlencoded"),
    }
}

fn body(error: &ReadBodyError) -> Rejected {
    let status = ResponseError::status(error);
    match error {
        ReadBodyError::PayloadTooLarge => Rejected::too_large(status),
        ReadBodyError::Utf8(_) => Rejected::not_utf8(status),
        _ => Rejected::unreadable(status),
    }
}

fn any(error: &poem::Error) -> Rejected {
    let known = error.downcast_ref().map(json);
    let known = known.or_else(|| error.downcast_ref().map(form));
    let known = known.or_else(|| error.downcast_ref().map(body));
    let known = known.or_else(|| {
        error.downcast_ref().map(|error: &ParseQueryError| {
            Rejected::parameter(ResponseError::status(error), QUERY, None, &error.0.to_string())
        })
    });
    let known = known.or_else(|| {
        error
            .downcast_ref()
            .map(|error: &ParsePathError| Rejected::parameter(ResponseError::status(error), PATH, None, ""))
    });
    known.unwrap_or_else(|| Rejected::of_status(error.status()))
}
