use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
#[status(409)]
enum ApiError {
    Two {
        one: u8,
        r#other: u8,
    },
    Third(u8),
    #[problem(unread)]
    NotThis(u8),
}

fn main() {}
