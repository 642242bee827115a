use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(500)]
    #[status(transparent)]
    Db(http::StatusCode),
}

fn main() {}
