use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparent)]
    Db(#[status] http::StatusCode),
}

fn main() {}
