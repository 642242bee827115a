use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(99)]
    Refused,
}

fn main() {}
