use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(599)]
    ConnectTimeout,
}

fn main() {}
