use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header("retry-after" = "60")]
        retry_after: u64,
    },
}

fn main() {}
