use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(CONTENT_LENGTH = "0")]
    RateLimited,
}

fn main() {}
