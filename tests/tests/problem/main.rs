//! `#[problem(...)]`, the body, and `Problem`.

mod as_error;
mod bodies;
mod builder;
mod codes;
mod display;
mod dynamic;
mod every_value;
mod exposure;
mod extensions;
mod failing_extensions;
mod from_error;
mod hand_written;
mod lenient;
mod limit;
mod limits;
mod listed;
mod literal;
mod members;
mod meta;
mod names;
mod rendered;
mod round_trip;
mod safety_headers;
mod stated;
mod strict;
mod transparent;

use bytes::Bytes;
use statusful::{HttpStatus, Problem};
use std::fmt::Display;

type Response = http::Response<Bytes>;

/// The response to `error`. That of its `Problem` is the same, byte for byte, and no body is
/// longer than 8 KiB: every test here checks that as well.
#[track_caller]
fn response<E: HttpStatus + Display + ?Sized>(error: &E) -> Response {
    let response: Response = statusful::response(error);
    let problem: Response = Problem::from_error(error).into();
    assert_eq!(problem.status(), response.status());
    assert_eq!(problem.headers(), response.headers());
    assert_eq!(problem.body(), response.body());
    assert!(response.body().len() <= 8192);
    response
}

#[track_caller]
fn body<E: HttpStatus + Display + ?Sized>(error: &E) -> String {
    let body = response(error).into_body();
    strict::read(&body);
    String::from_utf8(body.to_vec()).unwrap()
}
