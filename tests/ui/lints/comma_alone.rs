use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(408, allow(,))]
    Refused,
}

fn main() {}
