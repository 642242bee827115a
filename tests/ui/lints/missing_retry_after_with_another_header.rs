use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(missing_retry_after))]
enum ApiError {
    #[status(429)]
    #[header(WWW_AUTHENTICATE = "Bearer")]
    #[header("x-retry-after" = "60")]
    RateLimited,
}

fn main() {}
