use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(449)]
    RetryWith,
}

fn main() {}
