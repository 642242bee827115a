use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(allow(resent))]
    Conflict,
}

fn main() {}
