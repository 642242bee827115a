use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, CONFLICT)]
    Refused,
}

fn main() {}
