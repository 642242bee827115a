use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(450)]
    Blocked,
}

fn main() {}
