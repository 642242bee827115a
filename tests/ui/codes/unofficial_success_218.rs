use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(218)]
    Refused,
}

fn main() {}
