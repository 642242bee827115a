use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with == find)]
    Refused,
}

fn main() {}
