use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, crate = statusful)]
    Refused,
}

fn main() {}
