use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(missing_retry_after))]
enum ApiError {
    #[status(429)]
    E0,

    #[status(503)]
    E1,
}

fn main() {}
