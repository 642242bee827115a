use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(nothing), crate = statusful)]
enum ApiError {
    #[status(427)]
    Unassigned,

    #[status(410, 411)]
    Two,
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
