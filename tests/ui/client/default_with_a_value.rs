use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(default = "ann")]
        name: String,
    },
}

fn main() {}
