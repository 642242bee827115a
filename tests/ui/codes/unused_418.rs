use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(418)]
    Refused,
}

fn main() {}
