use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(700)]
    Refused,
}

fn main() {}
