use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(999)]
    Denied,
}

fn main() {}
