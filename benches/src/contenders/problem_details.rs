//! `problem_details`: a problem that is built in a match by hand.

use ::problem_details::ProblemDetails;
use axum::response::{IntoResponse, Response};
use http::header::WWW_AUTHENTICATE;
use http::uri::Uri;

super::hand::plain_enum!();
super::hand::plain_codes!();
super::hand::plain_detail!();

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let problem = ProblemDetails::from_status_code(self.status())
            .with_type(Uri::from_static(self.type_uri()))
            .with_extensions(Extensions { code: self.code() });
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

#[derive(serde::Serialize)]
struct Extensions {
    code: &'static str,
}

crate::contender::axum_contender!("problem_details", Some("problem_details"));
