use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(401, allow(missing_header))]
enum ApiError {
    Unauthenticated,

    #[status(deny(missing_header))]
    Expired,
}

fn main() {}
