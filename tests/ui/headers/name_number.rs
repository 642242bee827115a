use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(60 = "Retry-After")]
    RateLimited,
}

fn main() {}
