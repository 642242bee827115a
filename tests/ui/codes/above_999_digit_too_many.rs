use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(4009)]
    Refused,
}

fn main() {}
