use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, alow(resent))]
    Refused,
}

fn main() {}
