use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header('a' = "60")]
    RateLimited,
}

fn main() {}
