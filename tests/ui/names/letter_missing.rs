use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(SWITCHING_PROTOCOL)]
    Refused,
}

fn main() {}
