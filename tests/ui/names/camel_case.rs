use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(NotFound)]
    Refused,
}

fn main() {}
