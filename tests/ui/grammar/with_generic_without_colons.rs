use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = find<Self>)]
    Refused,
}

fn main() {}
