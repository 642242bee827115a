use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(redact = "yes")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
