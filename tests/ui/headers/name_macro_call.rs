use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(concat!("retry", "-after") = "60")]
    RateLimited,
}

fn main() {}
