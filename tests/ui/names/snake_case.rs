use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(not_found)]
    Refused,
}

fn main() {}
