use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(0)]
    Refused,
}

fn main() {}
