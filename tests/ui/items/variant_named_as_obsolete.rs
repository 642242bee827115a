use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    NotExtended,
}

fn main() {}
