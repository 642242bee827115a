use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(99)]
    Small,

    #[status(-404)]
    Negative,

    #[status(404.0)]
    Float,

    #[status(1000)]
    Large,

    #[status(60W)]
    Typo,

    #[status(my::CODE)]
    Own,

    #[status(with = 3)]
    With,

    #[status(colour = 3)]
    Key,

    Remote(#[status] http::StatusCode, #[status] http::StatusCode),
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
