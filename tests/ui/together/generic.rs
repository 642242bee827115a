use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError<T, const N: usize>
where
    T: Clone,
{
    #[status(420)]
    Calm([T; N]),

    #[status(transparent)]
    Inner(T),
}

fn needed<E: HttpStatus>() {}

fn main() {
    needed::<ApiError<http::StatusCode, 3>>();
    let _ = |error: ApiError<http::StatusCode, 3>| http::StatusCode::from(error);
}
