use statusful::HttpStatus;

macro_rules! error {
    ($name:ident) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

error!(RETRY_AFTR);

fn main() {}
