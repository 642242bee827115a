use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTER = "60")]
    RateLimited {
        #[header("retry-after")]
        seconds: u64,
    },
}

fn main() {}
