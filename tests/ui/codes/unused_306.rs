use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(306)]
    Refused,
}

fn main() {}
