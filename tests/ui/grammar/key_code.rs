use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(code = 409)]
    Refused,
}

fn main() {}
