//! Types with lifetimes, type and const parameters, and `where` clauses.

// Some fields exist only for the shape of their variant.
#![allow(dead_code)]

use http::StatusCode;
use statusful::axum::IntoResponse;
use statusful::HttpStatus;
use std::fmt::{Debug, Display};
use std::marker::PhantomData;

#[derive(HttpStatus)]
#[status(404)]
struct Missing;

trait Service {
    type Error;
}

struct Users;

impl Service for Users {
    type Error = Missing;
}

/// Not an error, so no `HttpStatus`.
struct Opaque;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Borrowing<'a, 'b: 'a> {
    #[status(400)]
    Text(&'a str),
    #[status(transparent)]
    Inner(&'b (dyn HttpStatus + 'a)),
    #[status(with = Self::of_bytes)]
    Bytes(&'a [u8]),
}

impl Borrowing<'_, '_> {
    fn of_bytes(&self) -> StatusCode {
        match self {
            Borrowing::Bytes(bytes) if bytes.len() > 1 => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::UNPROCESSABLE_ENTITY,
        }
    }
}

#[test]
fn borrowing_type() {
    let text = String::from("x");
    assert_eq!(Borrowing::Text(&text).status(), 400);
    assert_eq!(Borrowing::Inner(&Missing).status(), 404);
    assert_eq!(Borrowing::Bytes(&[1, 2]).status(), 413);
    assert_eq!(StatusCode::from(&Borrowing::Bytes(&[])), 422);
}

#[derive(HttpStatus)]
enum Parameters<T, U: Clone, V = Opaque>
where
    T: Display,
    V: ?Sized,
{
    #[status(409)]
    Shown(T),
    #[status(410)]
    Cloned { value: U, rest: Vec<Option<T>> },
    #[status(500)]
    Marked(PhantomData<V>),
}

/// A parameter that no variant delegates to needs no status.
#[test]
fn only_delegated_parameters_are_bound() {
    let shown: Parameters<&str, u8> = Parameters::Shown("x");
    assert_eq!(shown.status(), 409);
    let cloned: Parameters<u8, String, str> = Parameters::Cloned { value: String::new(), rest: vec![] };
    assert_eq!(cloned.status(), 410);
    assert_eq!(StatusCode::from(cloned), 410);
}

#[derive(HttpStatus)]
enum Delegating<S: Service, E, F>
where
    E: Debug,
{
    #[status(transparent)]
    Service(S::Error),
    #[status(transparent)]
    Qualified(<S as Service>::Error),
    #[status(transparent)]
    Boxed(Box<E>),
    #[status(502)]
    Other(F),
}

#[derive(Debug, HttpStatus)]
#[status(403)]
struct Denied;

#[test]
fn delegates_to_associated_type() {
    let service: Delegating<Users, Denied, Opaque> = Delegating::Service(Missing);
    assert_eq!(service.status(), 404);
    let qualified: Delegating<Users, Denied, Opaque> = Delegating::Qualified(Missing);
    assert_eq!(qualified.status(), 404);
    let boxed: Delegating<Users, Denied, Opaque> = Delegating::Boxed(Box::new(Denied));
    assert_eq!(boxed.status(), 403);
    let other: Delegating<Users, Denied, Opaque> = Delegating::Other(Opaque);
    assert_eq!(other.status(), 502);
}

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum Counted<const N: usize, const NAMED: bool = false> {
    #[status(413)]
    TooLarge([u8; N]),
    #[status(with = Self::by_size)]
    Decided,
    #[status(transparent)]
    Inner(Fixed<N>),
}

#[derive(HttpStatus)]
#[status(400)]
struct Fixed<const N: usize>([u16; N]);

impl<const N: usize, const NAMED: bool> Counted<N, NAMED> {
    fn by_size(_: &Self) -> StatusCode {
        if NAMED && N > 3 {
            StatusCode::URI_TOO_LONG
        } else {
            StatusCode::LENGTH_REQUIRED
        }
    }
}

#[test]
fn const_parameters() {
    let large: Counted<3> = Counted::TooLarge([0; 3]);
    assert_eq!(large.status(), 413);
    assert_eq!(Counted::<4, true>::Decided.status(), 414);
    assert_eq!(Counted::<3, true>::Decided.status(), 411);
    assert_eq!(Counted::<2>::Inner(Fixed([1, 2])).status(), 400);
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper<E: ?Sized>(Box<E>);

#[derive(HttpStatus)]
#[status(with = Self::decide)]
#[status(allow(dynamic_exposure))]
struct Deciding<'a, T: 'a + ?Sized, const N: usize>
where
    for<'b> &'b T: Debug,
{
    value: &'a T,
}

impl<T: ?Sized, const N: usize> Deciding<'_, T, N>
where
    for<'b> &'b T: Debug,
{
    fn decide(&self) -> StatusCode {
        match format!("{:?}", self.value).len() {
            length if length > N => StatusCode::PAYLOAD_TOO_LARGE,
            _ => StatusCode::BAD_REQUEST,
        }
    }
}

#[test]
fn all_kinds_of_parameters() {
    let object: Wrapper<dyn HttpStatus> = Wrapper(Box::new(Missing));
    assert_eq!(object.status(), 404);
    assert_eq!(Wrapper(Box::new(Missing)).status(), 404);
    assert_eq!(Deciding::<str, 3> { value: "longer" }.status(), 413);
    assert_eq!(Deciding::<str, 9> { value: "short" }.status(), 400);
}

/// Names that the generated code uses itself.
#[derive(HttpStatus)]
enum Clashing<E, Option, StatusCode, const STATUS: usize, const __ERRORS: usize> {
    #[status(409)]
    Error(E),
    #[status(410)]
    Some(Option, [u8; STATUS]),
    #[status(411)]
    StatusCode(StatusCode, [u8; __ERRORS]),
    #[status(transparent)]
    None(Missing),
}

#[test]
fn parameter_names_do_not_clash() {
    type Clashes = Clashing<u8, u8, u8, 1, 2>;
    assert_eq!(Clashes::Error(1).status(), 409);
    assert_eq!(Clashes::Some(1, [1]).status(), 410);
    assert_eq!(Clashes::StatusCode(1, [1, 2]).status(), 411);
    assert_eq!(Clashes::None(Missing).status(), 404);
    assert_eq!(Clashes::Some(1, [1]).meta().unwrap().name(), "Some");
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum Responding<E: std::error::Error + 'static>
where
    E: Send,
{
    #[error("inner: {0}")]
    #[status(transparent)]
    Inner(#[source] E),
    #[error("own")]
    #[status(409)]
    Own,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("gone")]
#[status(410)]
struct Gone;

#[test]
fn generic_type_is_a_response() {
    let response: http::Response<Vec<u8>> = statusful::response(&Responding::Inner(Gone));
    assert_eq!(response.status(), 410);
    assert_eq!(axum_core::response::IntoResponse::into_response(Responding::Inner(Gone)).status(), 410);
    assert_eq!(axum_core::response::IntoResponse::into_response(Responding::<Gone>::Own).status(), 409);
}
