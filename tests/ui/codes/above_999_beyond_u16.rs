use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(65_945)]
    Refused,
}

fn main() {}
