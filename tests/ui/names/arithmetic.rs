use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(CONFLICT + 1)]
    Refused,
}

fn main() {}
