use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(ENHANCE_YOUR_CALM)]
    Refused,
}

fn main() {}
