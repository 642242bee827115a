use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(200, allow(non-error))]
    Refused,
}

fn main() {}
