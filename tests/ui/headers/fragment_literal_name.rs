use statusful::HttpStatus;

macro_rules! error {
    ($name:literal) => {
        #[derive(HttpStatus)]
        enum ApiError {
            #[status(429)]
            #[header($name = "60")]
            RateLimited,
        }
    };
}

error!("retry after");

fn main() {}
