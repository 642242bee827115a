use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(crate = statusful<u8>)]
enum ApiError {
    #[status(409)]
    Refused,
}

fn main() {}
