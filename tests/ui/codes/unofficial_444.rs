use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(444)]
    NoResponse,
}

fn main() {}
