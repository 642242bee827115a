use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(CLIENT_CLOSED_REQUEST)]
    Refused,
}

fn main() {}
