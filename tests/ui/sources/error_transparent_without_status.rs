use statusful::HttpStatus;

#[derive(Debug, thiserror::Error, HttpStatus)]
enum ApiError {
    #[error(transparent)]
    Io(#[from] std::io::Error),
}

fn main() {}
