use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(598)]
    ReadTimeout,
}

fn main() {}
