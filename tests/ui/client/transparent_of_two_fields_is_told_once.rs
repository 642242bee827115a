use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(transparent)]
    Both(u8, u16),
}

fn main() {}
