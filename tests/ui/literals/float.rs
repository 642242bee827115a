use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409.0)]
    Refused,
}

fn main() {}
