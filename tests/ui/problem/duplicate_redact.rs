use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(redact)]
    #[problem(redact)]
    UserExists,
}

fn main() {}
