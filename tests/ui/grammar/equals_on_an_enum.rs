use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status = 500]
enum ApiError {
    NotFound,

    Gone,
}

fn main() {}
