use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(103)]
    Refused,
}

fn main() {}
