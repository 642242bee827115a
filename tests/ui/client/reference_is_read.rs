use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: &'static str,
    },
    #[status(429)]
    RateLimited(#[header(RETRY_AFTER)] &'static u32),
}

fn main() {}
