use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(wiht = find)]
    Refused,
}

fn main() {}
