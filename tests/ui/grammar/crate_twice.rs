use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(crate = statusful, crate = ::statusful)]
enum ApiError {
    #[status(409)]
    Exists,
}

fn main() {}
