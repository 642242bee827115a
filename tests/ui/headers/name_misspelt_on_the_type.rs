use statusful::HttpStatus;

#[derive(HttpStatus)]
#[header(RETRY_AFTR = "60")]
enum ApiError {
    #[status(429)]
    RateLimited,
}

fn main() {}
