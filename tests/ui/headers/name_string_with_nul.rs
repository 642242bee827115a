use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("retry\0after" = "60")]
    RateLimited,
}

fn main() {}
