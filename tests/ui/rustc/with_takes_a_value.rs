use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = find)]
    Remote,
}

fn find(_: ApiError) -> http::StatusCode {
    http::StatusCode::CONFLICT
}

fn main() {}
