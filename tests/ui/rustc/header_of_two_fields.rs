use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: f64,
        #[header("x-request-cost")]
        cost: char,
    },
}

fn main() {}
