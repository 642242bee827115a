use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER = "60")]
        retry_after: u64,
    },
}

fn main() {}
