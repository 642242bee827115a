use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = "Self::find")]
    Refused,
}

fn main() {}
