use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = self.retry_after)]
    RateLimited,
}

fn main() {}
