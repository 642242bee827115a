use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(420)]
    Calm,

    #[status("409")]
    Exists,

    #[status(CONFLIKT)]
    Conflict,

    NotFound,

    #[status(transparent)]
    Db,

    #[status(404)]
    Right,
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
