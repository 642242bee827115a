use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(100)]
    Refused,
}

fn main() {}
