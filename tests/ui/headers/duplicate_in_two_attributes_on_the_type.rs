use statusful::HttpStatus;

#[derive(HttpStatus)]
#[header(RETRY_AFTER = "60")]
#[header(RETRY_AFTER = "30")]
enum ApiError {
    #[status(429)]
    RateLimited,
}

fn main() {}
