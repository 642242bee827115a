use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(1000)]
    Refused,
}

fn main() {}
