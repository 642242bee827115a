use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(503, deny(missing_retry_after))]
enum ApiError {
    Overloaded,

    Maintained,
}

fn main() {}
