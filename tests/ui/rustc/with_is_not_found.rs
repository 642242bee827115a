use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(with = Self::quota)]
    Remote,
}

fn main() {}
