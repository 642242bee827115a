use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(b'4')]
    Refused,
}

fn main() {}
