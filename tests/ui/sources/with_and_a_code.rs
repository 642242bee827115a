use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500, with = find)]
    Db,
}

fn find(_: &ApiError) -> http::StatusCode {
    http::StatusCode::CONFLICT
}

fn main() {}
