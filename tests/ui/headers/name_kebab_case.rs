use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(Retry-After = "60")]
    RateLimited,
}

fn main() {}
