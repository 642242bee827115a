use statusful::{FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError {
    #[status(409)]
    Unnamed(#[problem(extension)] String),
    #[status(429)]
    Misspelt {
        #[header(RETRY_AFTR)]
        after: u64,
    },
}

fn main() {}
