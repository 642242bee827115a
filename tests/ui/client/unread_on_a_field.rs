use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(unread)]
        name: String,
    },
}

fn main() {}
