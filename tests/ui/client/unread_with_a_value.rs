use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    #[problem(unread = "never")]
    UserExists(#[problem(default)] u8),
}

fn main() {}
