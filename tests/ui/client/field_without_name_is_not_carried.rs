use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(500)]
    Database(std::io::Error),
}

fn main() {}
