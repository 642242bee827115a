use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError<T> {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: T,
    },
}

fn status(error: &ApiError<f64>) -> http::StatusCode {
    error.status()
}

fn main() {}
