use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(408 allow(resent))]
    Refused,
}

fn main() {}
