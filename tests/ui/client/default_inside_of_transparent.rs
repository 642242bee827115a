use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
#[status(500)]
struct Inner;

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(transparent)]
    Inner(#[problem(default)] Inner),
}

fn main() {}
