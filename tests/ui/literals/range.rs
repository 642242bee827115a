use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(400..=499)]
    Refused,
}

fn main() {}
