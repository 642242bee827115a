use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(true = "60")]
    RateLimited,
}

fn main() {}
