//! What every contender does.

use crate::Row;
use bytes::Bytes;

/// An error enum, and the way in which it becomes a response.
pub trait Contender {
    type Error;
    type Response;

    /// As the tables name it.
    const NAME: &'static str;

    /// The package whose version is told, if it is somebody's.
    const PACKAGE: Option<&'static str>;

    /// The error of a row; what this takes is not measured.
    fn error(row: Row) -> Self::Error;

    /// What is measured.
    fn respond(error: Self::Error) -> Self::Response;

    /// What the client would see.
    fn wire(response: Self::Response) -> http::Response<Bytes>;
}

/// The body of an axum response.
///
/// # Panics
///
/// When the body is no body in memory.
#[must_use]
pub fn from_axum(response: axum::response::Response) -> http::Response<Bytes> {
    let (parts, body) = response.into_parts();
    http::Response::from_parts(parts, collect(body))
}

pub(crate) fn collect<B>(body: B) -> Bytes
where
    B: http_body_util::BodyExt,
    B::Error: std::fmt::Debug,
{
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(body.collect()).expect("a body in memory").to_bytes()
}

/// Implements [`Contender`] for an enum with the ten variants and an
/// `IntoResponse` of axum.
macro_rules! axum_contender {
    ($name:literal, $package:expr) => {
        pub struct Contender;

        impl crate::Contender for Contender {
            type Error = ApiError;
            type Response = axum::response::Response;

            const NAME: &'static str = $name;
            const PACKAGE: Option<&'static str> = $package;

            fn error(row: crate::Row) -> ApiError {
                crate::contender::error_of!(row, ApiError, StoreError)
            }

            fn respond(error: ApiError) -> Self::Response {
                axum::response::IntoResponse::into_response(error)
            }

            fn wire(response: Self::Response) -> http::Response<bytes::Bytes> {
                crate::contender::from_axum(response)
            }
        }
    };
}

/// The error of a row, where the variants have the usual names.
macro_rules! error_of {
    ($row:expr, $error:ident, $inner:ident) => {
        match $row {
            crate::Row::Unit => $error::NoSuchUser,
            crate::Row::Redacted => $error::Database,
            crate::Row::Literal => $error::AccountClosed,
            crate::Row::Header => $error::Unauthenticated,
            row @ (crate::Row::Detail40 | crate::Row::Detail1k | crate::Row::Escapes1k) => {
                $error::Invalid(row.text())
            }
            crate::Row::Transparent => $error::Store($inner::Full),
        }
    };
}

pub(crate) use {axum_contender, error_of};
