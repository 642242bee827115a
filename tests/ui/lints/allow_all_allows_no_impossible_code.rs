use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(99, allow(all))]
    Refused,
}

fn main() {}
