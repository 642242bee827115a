use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = "6\u{7f}0")]
    RateLimited,
}

fn main() {}
