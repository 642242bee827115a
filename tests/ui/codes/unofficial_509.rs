use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(509)]
    BandwidthLimit,
}

fn main() {}
