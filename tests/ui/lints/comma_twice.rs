use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(408, allow(resent,, non_error))]
    Refused,
}

fn main() {}
