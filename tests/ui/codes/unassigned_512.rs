use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(512)]
    Refused,
}

fn main() {}
