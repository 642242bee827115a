use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(everything))]
enum ApiError {
    #[status(409)]
    Exists,
}

fn main() {}
