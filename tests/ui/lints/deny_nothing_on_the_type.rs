use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny())]
enum ApiError {
    #[status(409)]
    Exists,
}

fn main() {}
