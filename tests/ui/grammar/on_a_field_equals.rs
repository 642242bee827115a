use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Remote(#[status = 409] http::StatusCode),
}

fn main() {}
