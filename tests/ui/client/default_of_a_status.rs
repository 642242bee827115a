use http::StatusCode;
use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    Upstream {
        #[status]
        #[problem(default)]
        status: StatusCode,
    },
}

fn main() {}
