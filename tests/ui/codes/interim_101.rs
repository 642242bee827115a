use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(101)]
    Refused,
}

fn main() {}
