use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(4ZI)]
    Refused,
}

fn main() {}
