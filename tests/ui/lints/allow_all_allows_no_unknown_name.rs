use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(CONFLIKT, allow(all))]
    Refused,
}

fn main() {}
