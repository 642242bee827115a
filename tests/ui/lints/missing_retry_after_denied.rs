use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(TOO_MANY_REQUESTS, deny(missing_retry_after))]
    E0,

    #[status(503, deny(missing_retry_after))]
    E1,
}

fn main() {}
