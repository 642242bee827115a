use statusful::{Decoded, FromProblem, HttpStatus};

#[derive(HttpStatus, FromProblem)]
enum ApiError<T> {
    #[status(409)]
    UserExists { name: T },
}

fn main() {
    let decoded = ApiError::<u8>::decode(http::StatusCode::CONFLICT, &http::HeaderMap::new(), "");
    assert!(matches!(decoded, Decoded::Opaque { .. }));
}
