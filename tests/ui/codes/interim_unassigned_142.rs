use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(142)]
    Refused,
}

fn main() {}
