use statusful::HttpStatus;

#[derive(HttpStatus)]
#[header()]
enum ApiError {
    #[status(429)]
    RateLimited,
}

fn main() {}
