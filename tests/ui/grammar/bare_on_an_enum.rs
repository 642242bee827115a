use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status]
enum ApiError {
    NotFound,

    Gone,
}

fn main() {}
