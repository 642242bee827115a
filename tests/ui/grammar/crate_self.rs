use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(crate = Self)]
enum ApiError {
    #[status(409)]
    Refused,
}

fn main() {}
