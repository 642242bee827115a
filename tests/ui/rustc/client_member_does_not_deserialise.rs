use statusful::{FromProblem, HttpStatus};

#[derive(serde::Serialize)]
struct Balance(u8);

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(403)]
    OutOfCredit {
        #[problem(extension)]
        balance: Balance,
    },
}

fn main() {}
