use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(MULTIPLE_CHOICE)]
    Refused,
}

fn main() {}
