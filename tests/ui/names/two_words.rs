use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(NOT FOUND)]
    Refused,
}

fn main() {}
