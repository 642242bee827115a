use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("x-unit" = 's')]
    RateLimited,
}

fn main() {}
