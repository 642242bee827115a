use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(with = find)]
    Remote(u16),
}

fn find(code: &u16) -> http::StatusCode {
    http::StatusCode::from_u16(*code).unwrap()
}

fn main() {}
