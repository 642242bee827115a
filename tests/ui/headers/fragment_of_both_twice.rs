use statusful::HttpStatus;

macro_rules! error {
    ($($name:ident = $value:literal),*) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(429)]
            #[header($($name = $value),*)]
            RateLimited,
        }
    };
}

error!(RETRY_AFTER = "60", RETRY_AFTER = "30");

fn main() {}
