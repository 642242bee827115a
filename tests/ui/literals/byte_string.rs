use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(b"409")]
    Refused,
}

fn main() {}
