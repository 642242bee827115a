use http::StatusCode;
use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    Upstream {
        #[status]
        #[problem(default)]
        status: StatusCode,
    },
}

fn main() {}
