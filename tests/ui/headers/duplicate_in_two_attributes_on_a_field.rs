use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        #[header(RETRY_AFTER)]
        retry_after: u64,
    },
}

fn main() {}
