use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header]
    RateLimited,
}

fn main() {}
