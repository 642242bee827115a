use http::HeaderValue;
use statusful::{FromProblem, HttpStatus, ToHeader};

struct Wait;

impl ToHeader for Wait {
    fn to_header(&self) -> Option<HeaderValue> {
        None
    }
}

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(429)]
    RateLimited(#[header(RETRY_AFTER)] Wait),
}

fn main() {}
