use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(http::header::RETRY_AFTER)]
    RateLimited,
}

fn main() {}
