use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header("Content-Length")]
        retry_after: u64,
    },
}

fn main() {}
