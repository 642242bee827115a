use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent, 500)]
    Db(http::StatusCode),
}

fn main() {}
