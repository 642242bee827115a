use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with)]
    Refused,
}

fn main() {}
