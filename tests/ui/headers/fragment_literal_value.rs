use statusful::HttpStatus;

macro_rules! error {
    ($value:literal) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(429)]
            #[header(RETRY_AFTER = $value)]
            RateLimited,
        }
    };
}

error!(60);

fn main() {}
