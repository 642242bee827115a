use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(with = find)]
    Remote,
}

fn find(_: ApiError) -> http::StatusCode {
    http::StatusCode::CONFLICT
}

fn main() {}
