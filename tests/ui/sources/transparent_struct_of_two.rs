use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper {
    inner: http::StatusCode,
    reason: String,
}

fn main() {}
