use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(conflict)]
    Refused,
}

fn main() {}
