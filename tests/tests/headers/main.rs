//! `#[header(...)]` and `ToHeader`: what is sent, where it is allowed, and what is never sent.

mod challenge;
mod challenge_attribute;
mod computed;
mod generics;
mod hostile;
mod lengths;
mod lists;
mod socket;
mod targets;
mod templates;
mod transparent;
mod values;

use bytes::Bytes;
use statusful::HttpStatus;
use std::fmt::Display;

type Response = http::Response<Bytes>;

fn response<E: HttpStatus + Display + ?Sized>(error: &E) -> Response {
    statusful::response(error)
}

/// The lines of one field in the response to `error`, in order.
fn lines<E: HttpStatus + Display + ?Sized>(error: &E, name: &str) -> Vec<String> {
    let response = response(error);
    let values = response.headers().get_all(name).iter();
    values.map(|value| String::from_utf8(value.as_bytes().to_vec()).unwrap()).collect()
}
