use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(401, deny(missing_header))]
enum ApiError {
    Unauthenticated,

    Expired,

    Revoked,
}

fn main() {}
