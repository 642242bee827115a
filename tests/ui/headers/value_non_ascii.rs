use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("x-reason" = "zu groß")]
    RateLimited,
}

fn main() {}
