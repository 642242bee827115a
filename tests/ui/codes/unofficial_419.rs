use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(419)]
    PageExpired,
}

fn main() {}
