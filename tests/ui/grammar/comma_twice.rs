use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409,, allow(resent))]
    Refused,
}

fn main() {}
