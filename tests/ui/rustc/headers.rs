use statusful::HttpStatus;

#[derive(HttpStatus)]
enum HeaderOfAFloat {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: f64,
    },
}

#[derive(HttpStatus)]
#[status(429)]
struct RateLimited(u8, #[header(RETRY_AFTER)] f32);

#[derive(HttpStatus)]
enum HeaderOfATypeParameter<T> {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: T,
    },
}

fn status_header_of_a_type_parameter(error: &HeaderOfATypeParameter<f64>) -> http::StatusCode {
    error.status()
}

struct Seconds(u64);

#[derive(HttpStatus)]
enum HeaderOfAnOptionalOwnType {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: Option<Seconds>,
    },
}

#[derive(HttpStatus)]
enum HeaderOfAnOwnType {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: Seconds,
    },
}

#[derive(HttpStatus)]
enum HeaderOfTwoFields {
    #[status(429)]
    RateLimited {
        #[header(RETRY_AFTER)]
        retry_after: f64,
        #[header("x-request-cost")]
        cost: char,
    },
}

fn main() {}
