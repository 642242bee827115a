use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(102)]
    Refused,
}

fn main() {}
