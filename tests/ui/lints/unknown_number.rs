use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(420, allow(420))]
    Refused,
}

fn main() {}
