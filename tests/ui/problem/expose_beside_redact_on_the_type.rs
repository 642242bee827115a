use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(expose, redact)]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
