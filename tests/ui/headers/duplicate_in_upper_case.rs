use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("X-REQUEST-COST" = "3")]
    #[header("x-request-cost" = "4")]
    RateLimited,
}

fn main() {}
