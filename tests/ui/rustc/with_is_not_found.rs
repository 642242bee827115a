use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(allow(dynamic_exposure))]
enum ApiError {
    #[status(with = Self::quota)]
    Remote,
}

fn main() {}
