use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(retry_after = "60")]
    RateLimited,
}

fn main() {}
