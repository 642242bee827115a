use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(199)]
    Refused,
}

fn main() {}
