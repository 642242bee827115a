use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(alow(resent))]
    Timeout,

    NotFound,
}

fn used(error: ApiError) -> http::StatusCode {
    let _ = HttpStatus::status(&error);
    let _ = http::StatusCode::from(&error);
    error.into()
}

fn needed<E: HttpStatus>() {}

fn main() {
    needed::<ApiError>();
}
