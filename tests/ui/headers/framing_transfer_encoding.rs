use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    #[header(TRANSFER_ENCODING = "chunked")]
    RateLimited,
}

fn main() {}
