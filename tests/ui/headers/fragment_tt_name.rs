use statusful::HttpStatus;

macro_rules! error {
    ($name:tt) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

error!(retry_after);

fn main() {}
