use statusful::HttpStatus;

#[derive(HttpStatus)]
#[header(TRANSFER_ENCODING = "chunked")]
enum ApiError {
    #[status(429)]
    RateLimited,
}

fn main() {}
