use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
#[status(429)]
struct RateLimited {
    after: u64,
}

fn main() {}
