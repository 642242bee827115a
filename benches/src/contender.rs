//! What every contender implements.

use crate::Row;
use bytes::Bytes;

/// An error enum and how it becomes a response.
pub trait Contender {
    type Error;
    type Response;

    /// The name in the tables.
    const NAME: &'static str;

    /// The package whose version is reported, if there is one.
    const PACKAGE: Option<&'static str>;

    /// Whether it can send a variant's header.
    const SENDS_HEADERS: bool;

    /// Whether the body is a problem, and not a text alone, which is other work.
    const SENDS_PROBLEM: bool;

    /// The rows that it takes part in.
    fn rows() -> impl Iterator<Item = Row> {
        Row::ALL.into_iter().filter(|row| Self::SENDS_HEADERS || *row != Row::Header)
    }

    /// The error of a row; creating it is not measured.
    fn error(row: Row) -> Self::Error;

    /// The measured call.
    fn respond(error: Self::Error) -> Self::Response;

    /// The response as the client receives it.
    fn wire(response: Self::Response) -> http::Response<Bytes>;
}

/// The body of an axum response.
///
/// # Panics
///
/// If the body is not in memory.
#[must_use]
pub fn from_axum(response: axum::response::Response) -> http::Response<Bytes> {
    let (parts, body) = response.into_parts();
    let collected = wait(http_body_util::BodyExt::collect(body));
    http::Response::from_parts(parts, collected.expect("a body in memory").to_bytes())
}

/// The response of actix-web, which has its own status type.
///
/// # Panics
///
/// If the body is not in memory.
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

/// Implements [`Contender`] for an enum with the ten variants and axum's `IntoResponse`.
macro_rules! axum_contender {
    ($name:literal, $package:expr) => {
        crate::contender::axum_contender!($name, $package, SENDS_PROBLEM = true);
    };
    ($name:literal, $package:expr, SENDS_PROBLEM = $sends_problem:literal) => {
        pub struct Contender;

        impl crate::Contender for Contender {
            type Error = ApiError;
            type Response = axum::response::Response;

            const NAME: &'static str = $name;
            const PACKAGE: Option<&'static str> = $package;
            const SENDS_HEADERS: bool = $sends_problem;
            const SENDS_PROBLEM: bool = $sends_problem;

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

/// The error of a row, for enums whose variants have the usual names.
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
