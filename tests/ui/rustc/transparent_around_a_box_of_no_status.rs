use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Other(Box<dyn std::error::Error>),
}

fn main() {}
