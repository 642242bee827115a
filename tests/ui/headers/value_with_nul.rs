use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = "6\00")]
    RateLimited,
}

fn main() {}
