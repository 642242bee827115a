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

    /// Whether it can send a header of a variant.
    const SENDS_HEADERS: bool;

    /// The rows that it takes part in.
    fn rows() -> impl Iterator<Item = Row> {
        Row::ALL.into_iter().filter(|row| Self::SENDS_HEADERS || *row != Row::Header)
    }

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
    let collected = wait(http_body_util::BodyExt::collect(body));
    http::Response::from_parts(parts, collected.expect("a body in memory").to_bytes())
}

/// The answer of actix-web, which has a status type of its own.
///
/// # Panics
///
/// When the body is no body in memory.
#[cfg(feature = "peers")]
#[must_use]
pub fn from_actix(response: actix_web::HttpResponse) -> http::Response<Bytes> {
    use actix_web::body::MessageBody;
    let status = response.status().as_u16();
    let body = response.into_body().try_into_bytes().expect("a body in memory");
    let mut wire = http::Response::new(body);
    *wire.status_mut() = http::StatusCode::from_u16(status).expect("a status");
    wire
}

pub(crate) fn wait<T>(future: impl std::future::Future<Output = T>) -> T {
    let runtime = tokio::runtime::Builder::new_current_thread().build().expect("a runtime");
    runtime.block_on(future)
}

/// Implements [`Contender`] for an enum with the ten variants and an
/// `IntoResponse` of axum.
macro_rules! axum_contender {
    ($name:literal, $package:expr) => {
        crate::contender::axum_contender!($name, $package, SENDS_HEADERS = true);
    };
    ($name:literal, $package:expr, SENDS_HEADERS = $sends_headers:literal) => {
        pub struct Contender;

        impl crate::Contender for Contender {
            type Error = ApiError;
            type Response = axum::response::Response;

            const NAME: &'static str = $name;
            const PACKAGE: Option<&'static str> = $package;
            const SENDS_HEADERS: bool = $sends_headers;

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
