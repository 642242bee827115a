use statusful::HttpStatus;

const FOUND: http::StatusCode = http::StatusCode::CONFLICT;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = FOUND)]
    Remote,
}

fn main() {}
