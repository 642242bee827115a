use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = find)]
    Remote(u16),
}

fn find(code: &u16) -> http::StatusCode {
    http::StatusCode::from_u16(*code).unwrap()
}

fn main() {}
