use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(CONFLICT.into())]
    Refused,
}

fn main() {}
