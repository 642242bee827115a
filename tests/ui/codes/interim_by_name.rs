use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(StatusCode::EARLY_HINTS)]
    Refused,
}

fn main() {}
