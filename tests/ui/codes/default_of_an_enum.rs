use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(420)]
enum ApiError {
    NotFound,

    #[status(409)]
    Exists,
}

fn main() {}
