use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[status(410)]
    Refused,
}

fn main() {}
