use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("retry-after\r\nx-other" = "60")]
    RateLimited,
}

fn main() {}
