use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header{ RETRY_AFTER = "60" }]
    RateLimited,
}

fn main() {}
