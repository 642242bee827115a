use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(default, default)]
        name: String,
    },
}

fn main() {}
