use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(status = CONFLICT)]
    Refused,
}

fn main() {}
