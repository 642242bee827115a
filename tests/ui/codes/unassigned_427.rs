use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(427)]
    Refused,
}

fn main() {}
