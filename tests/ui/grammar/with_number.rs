use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = 409)]
    Refused,
}

fn main() {}
