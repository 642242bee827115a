use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, allow(resent, teapots, non_error))]
    Refused,
}

fn main() {}
