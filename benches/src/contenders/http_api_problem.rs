//! `http-api-problem`: a problem that is built in a match by hand.

use ::http_api_problem::HttpApiProblem;
use axum::response::{IntoResponse, Response};
use http::header::WWW_AUTHENTICATE;

super::hand::plain_enum!();
super::hand::plain_codes!();
super::hand::plain_detail!();

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let problem =
            HttpApiProblem::with_title(self.status()).type_url(self.type_uri()).value("code", &self.code());
        let problem = match self.detail() {
            Some(detail) => problem.detail(detail),
            None => problem,
        };
        match self {
            ApiError::Unauthenticated => {
                ([(WWW_AUTHENTICATE, "Bearer realm=\"api\"")], problem.to_axum_response()).into_response()
            }
            _ => problem.to_axum_response(),
        }
    }
}

crate::contender::axum_contender!("http-api-problem", Some("http-api-problem"));
