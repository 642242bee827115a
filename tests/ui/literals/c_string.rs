use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(c"409")]
    Refused,
}

fn main() {}
