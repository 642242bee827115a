use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(crate = nowhere)]
enum ApiError {
    #[status(409)]
    Exists,
}

fn main() {}
