use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, header = "x")]
    Refused,
}

fn main() {}
