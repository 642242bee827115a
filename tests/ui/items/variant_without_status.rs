use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    Exists,

    NotFound,
}

fn main() {}
