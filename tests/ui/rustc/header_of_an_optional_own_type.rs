use statusful::HttpStatus;

struct Seconds(u64);

#[derive(HttpStatus)]
enum ApiError {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: Option<Seconds>,
    },
}

fn main() {}
