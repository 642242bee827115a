use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(60W)]
    Refused,
}

fn main() {}
