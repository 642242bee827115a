use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(StatusCode::NotFound)]
    Refused,
}

fn main() {}
