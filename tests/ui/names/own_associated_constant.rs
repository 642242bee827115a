use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(Self::STATUS)]
    Refused,
}

fn main() {}
