use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        seconds: u64,
        #[header(RETRY_AFTER)]
        minutes: u64,
    },
}

fn main() {}
