//! `FieldErrors`: the member `errors` of RFC 9457, Section 3.

mod documents;
mod garde;
mod hostile;
mod limits;
mod path_to_error;
mod validator;
mod wire;

use bytes::Bytes;
use serde_json::Value;
use statusful::{FieldErrors, HttpStatus};
use std::fmt::Display;

/// The body of the response to an error.
fn sent<E: HttpStatus + Display>(error: &E) -> String {
    let response: http::Response<Bytes> = statusful::response(error);
    String::from_utf8(response.into_body().to_vec()).unwrap()
}

/// The entries, as they are sent.
fn entries(errors: &FieldErrors) -> Value {
    serde_json::to_value(errors).unwrap()
}
