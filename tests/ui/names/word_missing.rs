use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(IMPLEMENTED)]
    Refused,
}

fn main() {}
