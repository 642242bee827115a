use statusful::HttpStatus;

const FOUND: http::StatusCode = http::StatusCode::CONFLICT;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(with = FOUND)]
    Remote,
}

fn main() {}
