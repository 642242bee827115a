use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(600)]
    InvalidHeader,
}

fn main() {}
