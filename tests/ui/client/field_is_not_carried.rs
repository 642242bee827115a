use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        free: Vec<String>,
        name: String,
    },
}

fn main() {}
