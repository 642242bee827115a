use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, allow)]
    Refused,
}

fn main() {}
