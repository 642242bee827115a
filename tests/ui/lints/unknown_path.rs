use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, allow(statusful::resent))]
    Refused,
}

fn main() {}
