use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(500)]
    Disk(#[problem(default)] std::io::Error),
}

fn main() {}
