use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(::http::StatusCode::CONFLIKT)]
    Refused,
}

fn main() {}
