//! Shapes of types: parameters, bounds, recursion, scopes.

use crate::silent;
use statusful_tests::Compile;

/// Compiles types with both derives, or with `HttpStatus` alone, and requires the impls.
#[track_caller]
fn implemented(items: &str, types: &str) {
    let needed = types.split(';').map(|ty| format!("needed::<{ty}>();")).collect::<String>();
    silent(Compile::new(format!(
        "#![allow(dead_code)]
        use statusful::HttpStatus;
        {items}
        pub fn needed<E: HttpStatus>() where http::StatusCode: From<E> + for<'a> From<&'a E> {{}}
        pub fn all() {{ {needed} }}"
    )));
}

#[test]
fn lifetime_bounds() {
    let items = "#[derive(HttpStatus)] #[status(allow(dynamic_exposure))]
        pub enum ApiError<'a, 'b: 'a, T: 'b + ?Sized + 'static> {
            #[status(404)] Borrowed(&'a str, &'b T),
            #[status(transparent)] Inner(&'a dyn HttpStatus),
            Marked { #[status] status: http::StatusCode, rest: &'b [&'a T] },
        }";
    implemented(items, "ApiError<'static, 'static, str>;ApiError<'static, 'static, dyn std::fmt::Debug>");
}

#[test]
fn const_parameters_and_defaults() {
    let items = "#[derive(HttpStatus)]
        pub enum ApiError<T = u8, const N: usize = 4, const FLAG: bool = true> {
            #[status(404)] Bytes([T; N]),
            #[status(transparent)] Inner(Inner<N>),
        }
        #[derive(HttpStatus)] #[status(409)] pub struct Inner<const N: usize>;
        #[derive(HttpStatus)] #[status(409)] pub struct Letter<const C: char = 'a', const I: i8 = { -1 }>;";
    implemented(items, "ApiError;ApiError<String>;ApiError<u8, 9, false>;Letter");
}

#[test]
fn where_clauses() {
    let items = "#[derive(HttpStatus)]
        pub enum ApiError<T, F> where T: Iterator, T::Item: Clone + Send, for<'a> F: Fn(&'a T) -> &'a u8, {
            #[status(404)] Items(Vec<T::Item>, F),
            #[status(transparent)] Inner(Box<dyn HttpStatus>),
        }
        #[derive(HttpStatus)] #[status(transparent)]
        pub struct Empty<T>(T) where;
        #[derive(HttpStatus)] #[status(404)]
        pub struct Tuple<T>(T) where T: Clone;
        #[derive(HttpStatus)]
        pub enum Wrapper<T> where Vec<T>: Clone, T: ?Sized + { #[status(404)] Boxed(Box<T>) }"
        .replace(", T: ?Sized + ", "");
    implemented(&items, "ApiError<std::iter::Empty<u8>, fn(&std::iter::Empty<u8>) -> &u8>;Empty<http::StatusCode>;Tuple<u8>;Wrapper<u8>");
}

#[test]
fn unsized_parameters() {
    let items = "#[derive(HttpStatus)]
        pub enum ApiError<T: ?Sized, U> where U: ?Sized {
            #[status(transparent)] Boxed(Box<T>),
            #[status(transparent)] Shared(std::sync::Arc<U>),
            #[status(404)] Other,
        }";
    implemented(
        items,
        "ApiError<dyn HttpStatus, dyn HttpStatus + Send + Sync>;ApiError<http::StatusCode, http::StatusCode>",
    );
}

#[test]
fn associated_types() {
    let items = "pub trait Store { type Error; }
        pub struct Memory; impl Store for Memory { type Error = http::StatusCode; }
        #[derive(HttpStatus)]
        pub enum ApiError<S: Store> {
            #[status(transparent)] Store(S::Error),
            #[status(transparent)] Qualified(<S as Store>::Error),
            #[status(transparent)] Boxed(Box<S::Error>),
            #[status(404)] NotFound(S),
        }";
    implemented(items, "ApiError<Memory>");
}

#[test]
fn recursive_types() {
    let items = "#[derive(HttpStatus)]
        pub enum Tree<T> {
            #[status(transparent)] Inner(T),
            #[status(transparent)] Branch(Box<Tree<T>>),
            #[status(404)] Leaf,
        }
        #[derive(HttpStatus)]
        pub enum Plain { #[status(transparent)] Again(Box<Plain>), #[status(404)] End }
        #[derive(HttpStatus)]
        pub enum Ping { #[status(transparent)] Pong(Box<Pong>), #[status(404)] End }
        #[derive(HttpStatus)]
        pub enum Pong { #[status(transparent)] Ping(Box<Ping>), #[status(404)] End }";
    implemented(items, "Tree<http::StatusCode>;Plain;Ping;Pong");
}

#[test]
fn unrelated_parameters_need_no_bound() {
    let items = "#[derive(HttpStatus)] #[status(allow(dynamic_exposure))]
        pub enum ApiError<T, U> {
            #[status(404)] Plain(T),
            #[status(with = Self::find)] With(U),
            Marked(T, #[status] http::StatusCode),
        }
        impl<T, U> ApiError<T, U> { fn find(&self) -> http::StatusCode { http::StatusCode::GONE } }
        pub struct NoStatus;";
    implemented(items, "ApiError<NoStatus, NoStatus>");
}

#[test]
fn uninhabited_types() {
    let items = "#[derive(HttpStatus)] pub enum Never {}
        #[derive(HttpStatus)] pub enum NeverOf<const N: usize> where [u8; N]: Clone {}
        #[derive(HttpStatus)]
        pub enum ApiError { #[status(transparent)] Never(Never), #[status(404)] Infallible(std::convert::Infallible) }";
    implemented(items, "Never;NeverOf<3>;ApiError");
}

#[test]
fn local_types() {
    let items = "pub fn outer() -> u16 {
            #[derive(HttpStatus)]
            enum Local { #[status(404)] A, #[status(transparent)] B(Inner) }
            #[derive(HttpStatus)] #[status(allow(dynamic_exposure))] #[status(with = find)] struct Inner;
            fn find(_: &Inner) -> http::StatusCode { http::StatusCode::GONE }
            Local::B(Inner).status().as_u16()
        }
        pub const CODE: u16 = { #[derive(HttpStatus)] #[status(404)] struct Hidden; 404 };
        impl ApiError {
            pub fn method() { #[derive(HttpStatus)] #[status(410)] struct Gone; let _ = Gone.status(); }
        }
        #[derive(HttpStatus)] #[status(404)] pub struct ApiError;";
    implemented(items, "ApiError");
}

#[test]
fn visibilities() {
    let items = "pub mod inner {
            #[derive(statusful::HttpStatus)] #[status(404)] struct Private(u8);
            #[derive(statusful::HttpStatus)] #[status(404)] pub(self) struct Own { pub(super) a: u8 }
            #[derive(statusful::HttpStatus)] #[status(404)] pub(crate) struct Krate(pub(crate) u8);
            #[derive(statusful::HttpStatus)] #[status(transparent)] pub(in crate::inner) struct In(Private);
            #[derive(statusful::HttpStatus)]
            pub enum Public { #[status(transparent)] Inner(Box<dyn statusful::HttpStatus>), #[status(404)] Other }
        }";
    implemented(items, "inner::Public;inner::Krate");
}

#[test]
fn representations_discriminants_and_other_derives() {
    let items = "#[derive(HttpStatus, Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
        #[repr(u8)]
        #[non_exhaustive]
        pub enum ApiError {
            #[default] #[status(404)] NotFound = 1,
            #[status(409)] Exists = 1 << 3,
            #[doc(alias = \"x\")] #[status(410)] Gone = { const N: u8 = 7; N },
        }";
    implemented(items, "ApiError");
}

#[test]
fn unusual_field_types() {
    let items = "#[derive(HttpStatus)] #[status(allow(dynamic_exposure))]
        pub enum ApiError<T> {
            #[status(404)]
            Odd(fn(u8) -> u8, *const T, [(); 1 + 2], (), (u8,), &'static [&'static str], Option<Box<dyn Fn(T) -> T + Send>>),
            #[status(transparent)]
            Parenthesised((Box<(dyn HttpStatus + 'static)>)),
            #[status(transparent)]
            Projected(<Vec<http::StatusCode> as IntoIterator>::Item),
            Marked { #[status] status: <[http::StatusCode; 1] as IntoIterator>::Item },
        }";
    silent(Compile::new(format!("#![allow(unused_parens, dead_code)] use statusful::HttpStatus; {items}")));
}

#[test]
fn generic_types_in_frameworks() {
    let source = "
        use statusful::{axum::IntoResponse, HttpStatus};
        #[derive(HttpStatus, IntoResponse)]
        pub enum ApiError<'a, T: Clone, E: ?Sized, const N: usize> where T: Send {
            #[status(404)] Borrowed(&'a T, [u8; N]),
            #[status(transparent)] Inner(Box<E>),
        }
        impl<'a, T: Clone, E: ?Sized, const N: usize> std::fmt::Display for ApiError<'a, T, E, N> where T: Send {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(\"\") }
        }
        #[derive(HttpStatus, IntoResponse)]
        #[status(404)]
        pub struct Tuple<T>(pub T) where T: std::fmt::Debug;
        impl<T> std::fmt::Display for Tuple<T> where T: std::fmt::Debug {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(\"\") }
        }
        #[derive(HttpStatus, IntoResponse)]
        pub enum Shown<T> { #[status(404)] Of(T) }
        impl<T: std::fmt::Display> std::fmt::Display for Shown<T> {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(\"\") }
        }
        #[derive(HttpStatus, IntoResponse)]
        pub enum Never {}
        impl std::fmt::Display for Never {
            fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { match *self {} }
        }";
    silent(Compile::new(source));
}
