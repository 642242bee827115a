use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Remote(
        #[status] http::StatusCode,
        #[status] http::StatusCode,
        #[status] http::StatusCode,
    ),
}

fn main() {}
