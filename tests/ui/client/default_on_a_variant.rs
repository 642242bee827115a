use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    #[problem(default)]
    UserExists,
}

fn main() {}
