use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RetryAfter = "60")]
    RateLimited,
}

fn main() {}
