use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(deny(all))]
enum ApiError {
    Conflict,
}

fn main() {}
