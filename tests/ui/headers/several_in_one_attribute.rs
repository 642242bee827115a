use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(
        RETRY_AFTR = "60",
        "x-request-cost" = 3,
        VARY = "accept",
        LINK,
    )]
    RateLimited,
}

fn main() {}
