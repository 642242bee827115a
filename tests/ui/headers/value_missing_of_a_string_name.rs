use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("x-request-cost")]
    RateLimited,
}

fn main() {}
