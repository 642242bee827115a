use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header = "60"]
    RateLimited,
}

fn main() {}
