use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(expose, redact)]
    UserExists,
}

fn main() {}
