use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(4 0 9)]
    Refused,
}

fn main() {}
