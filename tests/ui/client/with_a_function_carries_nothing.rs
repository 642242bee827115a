use http::StatusCode;
use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(with = ApiError::found)]
    TimedOut { by_gateway: bool },
}

impl ApiError {
    fn found(&self) -> StatusCode {
        StatusCode::GATEWAY_TIMEOUT
    }
}

fn main() {}
