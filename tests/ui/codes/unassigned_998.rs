use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(998)]
    Refused,
}

fn main() {}
