use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent(inner))]
    Refused,
}

fn main() {}
