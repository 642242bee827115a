use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(502)]
    Remote(#[status] http::StatusCode),
}

fn main() {}
