use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header(REQUEST_COST)]
        retry_after: u64,
    },
}

fn main() {}
