use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(4.09e2)]
    Refused,
}

fn main() {}
