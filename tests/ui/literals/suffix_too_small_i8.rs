use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409i8)]
    Refused,
}

fn main() {}
