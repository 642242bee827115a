use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(my::REQUEST_COST = "3")]
    RateLimited,
}

fn main() {}
