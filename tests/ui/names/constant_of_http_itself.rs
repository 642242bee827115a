use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(http::CONFLICT)]
    Refused,
}

fn main() {}
