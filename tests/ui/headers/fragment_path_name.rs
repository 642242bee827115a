use statusful::HttpStatus;

macro_rules! error {
    ($name:path) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

error!(http::header::RETRY_AFTR);

fn main() {}
