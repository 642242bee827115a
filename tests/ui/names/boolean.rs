use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(true)]
    Refused,
}

fn main() {}
