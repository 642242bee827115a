use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(StatusCode::CONFLIKT)]
    Refused,
}

fn main() {}
