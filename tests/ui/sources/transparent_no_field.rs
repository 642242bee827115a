use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Db,
}

fn main() {}
