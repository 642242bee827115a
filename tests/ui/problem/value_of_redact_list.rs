use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(redact(detail))]
    UserExists,
}

fn main() {}
