use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, forbid(resent))]
    Refused,
}

fn main() {}
