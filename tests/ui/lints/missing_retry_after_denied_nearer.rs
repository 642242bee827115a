use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(missing_retry_after))]
enum ApiError {
    #[status(429, deny(missing_retry_after))]
    E0,

    #[status(503)]
    E1,
}

fn main() {}
