use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(4o4)]
    Refused,
}

fn main() {}
