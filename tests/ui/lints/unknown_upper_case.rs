use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(200, allow(NonError))]
    Refused,
}

fn main() {}
