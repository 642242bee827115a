use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(StatusCode)]
    Refused,
}

fn main() {}
