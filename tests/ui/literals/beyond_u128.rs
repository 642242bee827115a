use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409409409409409409409409409409409409409409409409)]
    Refused,
}

fn main() {}
