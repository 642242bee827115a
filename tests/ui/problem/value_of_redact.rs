use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(redact = false)]
    UserExists,
}

fn main() {}
