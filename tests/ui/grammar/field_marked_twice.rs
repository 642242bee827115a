use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Remote(
        #[status]
        #[status]
        http::StatusCode,
    ),
}

fn main() {}
