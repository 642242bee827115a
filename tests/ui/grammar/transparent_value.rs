use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent = true)]
    Refused,
}

fn main() {}
