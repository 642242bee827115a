use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409u17)]
    Refused,
}

fn main() {}
