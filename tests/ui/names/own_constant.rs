use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(my::CONST)]
    Refused,
}

fn main() {}
