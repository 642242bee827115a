use statusful::HttpStatus;

macro_rules! error {
    ($value:expr) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(429)]
            #[header(RETRY_AFTER = $value)]
            RateLimited,
        }
    };
}

error!("60\r");

fn main() {}
