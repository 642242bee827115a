use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Io(std::io::Error),
}

fn main() {}
