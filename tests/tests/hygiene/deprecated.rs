//! Generated code uses items that the user deprecates without a warning.

use crate::silent;
use statusful_tests::Compile;

#[test]
fn deprecated_items_do_not_warn() {
    let source = "
        #![forbid(deprecated)]
        use statusful::{axum::IntoResponse, HttpStatus};
        #[derive(HttpStatus, IntoResponse)] #[status(allow(dynamic_exposure))]
        pub enum ApiError<T> {
            #[deprecated] #[status(404)] Old,
            #[deprecated(note = \"gone\")] #[status(transparent)] OldInner(T),
            #[status(transparent)] Inner { #[deprecated] inner: http::StatusCode },
            #[deprecated] Marked { #[deprecated] #[status] status: http::StatusCode },
            MarkedTuple(#[deprecated] #[status] http::StatusCode),
            #[deprecated] #[status(with = find)] With,
        }
        pub fn find<T>(_: &ApiError<T>) -> http::StatusCode { http::StatusCode::GONE }
        impl<T> std::fmt::Display for ApiError<T> {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(\"\") }
        }
        #[deprecated]
        #[derive(HttpStatus)]
        #[status(410)]
        pub struct OldStruct;
        #[deprecated]
        #[derive(HttpStatus)]
        pub enum OldEnum<T: Clone> { #[status(410)] Gone(T), #[status(404)] #[deprecated] NotFound }
        #[derive(HttpStatus)] #[status(allow(dynamic_exposure))]
        pub struct OldField { #[deprecated] #[status] pub status: http::StatusCode }
        ";
    silent(Compile::new(source));
}

#[test]
fn deprecated_variants_from_macro_do_not_warn() {
    let source = "
        #![forbid(deprecated)]
        macro_rules! errors {
            ($($(#[$meta:meta])* $variant:ident $code:literal)*) => {
                #[derive(statusful::HttpStatus)]
                pub enum ApiError { $(#[status($code)] $(#[$meta])* $variant),* }
            };
        }
        errors!(#[deprecated] Old 404 New 409);";
    silent(Compile::new(source));
}

#[test]
fn deprecated_field_types_warn_once() {
    let source = "
        #![deny(deprecated)]
        use statusful::{axum::IntoResponse, utoipa::IntoResponses, FromProblem, HttpStatus};
        #[deprecated]
        #[derive(Debug, HttpStatus, FromProblem, IntoResponses)]
        #[status(410)]
        pub struct Old;
        #[deprecated]
        pub type Status = http::StatusCode;
        #[deprecated]
        pub type Count = u32;
        #[allow(deprecated)]
        #[derive(HttpStatus, FromProblem, IntoResponse, IntoResponses)] #[status(allow(dynamic_exposure))]
        pub enum ApiError {
            #[status(transparent)] Inner(Old),
            #[status(transparent)] #[problem(unread)] Boxed(Box<Old>),
            Marked { #[status] status: Status },
            #[status(429)] Limited { #[header(RETRY_AFTER)] after: Count, #[problem(extension)] left: Count },
            #[status(409)] Filled { #[problem(default)] left: Option<Count> },
        }
        #[allow(deprecated)]
        #[derive(HttpStatus, FromProblem)]
        pub enum Generic<T> where T: Clone {
            #[status(transparent)] Inner(Wrapped<T>),
            #[status(409)] Member(#[problem(extension = \"held\")] Option<Wrapped<T>>),
        }
        #[deprecated]
        pub type Wrapped<T> = Box<T>;
        #[allow(deprecated)]
        impl std::fmt::Display for Old {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(\"\") }
        }
        impl std::fmt::Display for ApiError {
            fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result { out.write_str(\"\") }
        }";
    silent(Compile::new(source));
}
