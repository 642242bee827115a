use statusful::HttpStatus;

#[derive(HttpStatus)]
#[header(RETRY_AFTER)]
enum ApiError {
    #[status(429)]
    RateLimited,
}

fn main() {}
