use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("content-length" = "0")]
    RateLimited,
}

fn main() {}
