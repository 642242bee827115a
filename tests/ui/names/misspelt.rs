use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(CONFLIKT)]
    Refused,
}

fn main() {}
