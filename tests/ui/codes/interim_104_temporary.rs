use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(104)]
    Refused,
}

fn main() {}
