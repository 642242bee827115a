use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(4O4)]
    Refused,
}

fn main() {}
