use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header("x-größe" = "60")]
    RateLimited,
}

fn main() {}
