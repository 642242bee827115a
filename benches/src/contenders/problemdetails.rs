//! `problemdetails`: a problem that is built in a match by hand.

use axum::response::{IntoResponse, Response};
use http::header::WWW_AUTHENTICATE;

super::hand::plain_enum!();
super::hand::plain_codes!();
super::hand::plain_detail!();

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let status = self.status();
        let problem = ::problemdetails::new(status)
            .with_type(self.type_uri())
            .with_title(status.canonical_reason().unwrap_or_default())
            .with_value("code", self.code());
        let problem = match self.detail() {
            Some(detail) => problem.with_detail(detail),
            None => problem,
        };
        match self {
            ApiError::Unauthenticated => {
                ([(WWW_AUTHENTICATE, "Bearer realm=\"api\"")], problem).into_response()
            }
            _ => problem.into_response(),
        }
    }
}

crate::contender::axum_contender!("problemdetails", Some("problemdetails"));
