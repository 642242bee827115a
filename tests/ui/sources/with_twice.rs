use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = find)]
    #[status(with = find)]
    Db,
}

fn find(_: &ApiError) -> http::StatusCode {
    http::StatusCode::CONFLICT
}

fn main() {}
