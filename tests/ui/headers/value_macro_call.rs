use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = concat!("6", "0"))]
    RateLimited,
}

fn main() {}
