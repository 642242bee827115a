use statusful::HttpStatus;

#[derive(HttpStatus)]
#[header(CACHE_CONTROL = 3)]
enum ApiError {
    #[status(429)]
    #[header(RETRY_AFTR = "60")]
    #[header("x request cost" = "3")]
    RateLimited {
        #[header(LIMIT)]
        limit: u64,
    },

    #[status(401)]
    #[header(WWW_AUTHENTICATE = "Bearer")]
    #[header(VARY = "\n")]
    Unauthenticated,
}

fn main() {}
