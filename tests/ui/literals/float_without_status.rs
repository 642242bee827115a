use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(0.5)]
    Refused,
}

fn main() {}
