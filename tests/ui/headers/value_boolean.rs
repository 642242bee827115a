use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("x-cached" = true)]
    RateLimited,
}

fn main() {}
