//! actix-web 4.
//!
//! ```
//! use actix_web::{web, App};
//! use statusful::{actix::ResponseError, HttpStatus};
//!
//! #[derive(Debug, thiserror::Error, HttpStatus, ResponseError)]
//! enum ApiError {
//!     #[error("user {0} exists")]
//!     #[status(409)]
//!     UserExists(String),
//! }
//!
//! async fn create_user(name: String) -> Result<String, ApiError> {
//!     Err(ApiError::UserExists(name))
//! }
//!
//! let app = App::new()
//!     .wrap(statusful::actix::problems())
//!     .route("/users", web::post().to(create_user));
//! ```

use crate::problem::framework::{is_made_by_framework, of_framework, representation_fields};
use crate::{HttpStatus, Problem};
use actix_web::body::{BoxBody, MessageBody};
use actix_web::dev::ServiceResponse;
use actix_web::http::header::{self, HeaderName, HeaderValue};
use actix_web::http::StatusCode;
use actix_web::middleware::{ErrorHandlerResponse, ErrorHandlers};
use actix_web::{HttpResponse, HttpResponseBuilder};
use bytes::Bytes;
use core::fmt::Display;

/// Implements actix-web's `ResponseError` for an error that implements
/// [`HttpStatus`](trait@crate::HttpStatus), `Debug` and `Display`.
///
/// The response is that of [`response`](fn@crate::response).
pub use statusful_macros::ActixResponseError as ResponseError;

/// A middleware that turns the errors that actix-web makes itself into problems:
/// what no route matches, bodies that do not parse or are too large, and so on.
/// What they say of a 4xx is the `detail`. Header fields stay, unless they describe the content
/// that is replaced (`etag`, `content-language`, `cache-control` …).
#[must_use]
pub fn problems<B: MessageBody + 'static>() -> ErrorHandlers<B> {
    ErrorHandlers::new().default_handler(|response: ServiceResponse<B>| {
        let content_type = response.headers().get(header::CONTENT_TYPE).map(HeaderValue::as_bytes);
        if !is_made_by_framework(response.status().as_u16(), content_type) {
            return Ok(ErrorHandlerResponse::Response(response.map_into_left_body()));
        }
        let (request, response) = response.into_parts();
        let (mut head, body) = response.into_parts();
        let text = body.try_into_bytes().ok();
        let problem = of_framework(from_actix(head.status()), text.as_deref());
        let (_, headers, body) = problem.into_parts();
        for name in representation_fields(head.status().as_u16()) {
            head.headers_mut().remove(name);
        }
        for (name, value) in headers.iter().filter_map(|(name, value)| to_actix_header(name, value)) {
            if !head.headers().contains_key(&name) {
                head.headers_mut().insert(name, value);
            }
        }
        let response = head.set_body(BoxBody::new(body)).map_into_right_body();
        Ok(ErrorHandlerResponse::Response(ServiceResponse::new(request, response)))
    })
}

/// A problem is a response.
impl From<Problem> for HttpResponse {
    fn from(problem: Problem) -> Self {
        #[cfg(feature = "tracing")]
        let report = crate::ErrorReport::of_problem(&problem);
        let (status, headers, body) = problem.into_parts();
        #[cfg_attr(not(feature = "tracing"), allow(unused_mut))]
        let mut response = assemble(status, &headers, body);
        #[cfg(feature = "tracing")]
        response.extensions_mut().insert(report);
        response
    }
}

impl actix_web::Responder for Problem {
    type Body = BoxBody;

    fn respond_to(self, _: &actix_web::HttpRequest) -> HttpResponse {
        self.into()
    }
}

fn assemble(status: http::StatusCode, headers: &http::HeaderMap, body: Bytes) -> HttpResponse {
    let mut response = HttpResponseBuilder::new(to_actix(status));
    for (name, value) in headers.iter().filter_map(|(name, value)| to_actix_header(name, value)) {
        response.append_header((name, value));
    }
    if body.is_empty() {
        return response.finish();
    }
    response.body(body)
}

/// actix-web is on http 0.2, whose statuses have the same range.
fn to_actix(status: http::StatusCode) -> StatusCode {
    StatusCode::from_u16(status.as_u16()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
}

fn from_actix(status: StatusCode) -> http::StatusCode {
    crate::__private::status(status.as_u16())
}

fn to_actix_header(name: &http::HeaderName, value: &http::HeaderValue) -> Option<(HeaderName, HeaderValue)> {
    let name = HeaderName::from_bytes(name.as_str().as_bytes()).ok()?;
    Some((name, HeaderValue::from_bytes(value.as_bytes()).ok()?))
}

#[doc(hidden)]
pub mod private {
    pub use crate::carried::Reading as Carrier;
    pub use actix_web::http::StatusCode;
    pub use actix_web::{HttpResponse, ResponseError};

    use crate::carried::Carry;
    use crate::HttpStatus;
    use core::fmt::Display;

    pub fn status<E: HttpStatus + ?Sized>(error: &E) -> StatusCode {
        super::to_actix(crate::__private::final_status(error.status()))
    }

    #[cfg_attr(not(feature = "tracing"), allow(unused_variables, clippy::needless_pass_by_value))]
    pub fn respond<E: HttpStatus + Display + ?Sized>(error: &E, carry: Carry<E>) -> HttpResponse {
        #[cfg_attr(not(feature = "tracing"), allow(unused_mut))]
        let mut response = super::respond(&error, &error);
        #[cfg(feature = "tracing")]
        response.extensions_mut().insert(carry.report(error));
        response
    }
}

fn respond(error: &dyn HttpStatus, display: &dyn Display) -> HttpResponse {
    let (status, headers, body) = crate::problem::parts(error, display);
    assemble(status, &headers, body)
}
