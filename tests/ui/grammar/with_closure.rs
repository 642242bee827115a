use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = |error| error.status())]
    Refused,
}

fn main() {}
