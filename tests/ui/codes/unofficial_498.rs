use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(498)]
    InvalidToken,
}

fn main() {}
