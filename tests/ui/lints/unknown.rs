use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409, allow(teapots))]
    Refused,
}

fn main() {}
