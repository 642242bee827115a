use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, warn())]
    Refused,
}

fn main() {}
