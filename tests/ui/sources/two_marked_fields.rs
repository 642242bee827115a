use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Remote {
        #[status]
        first: http::StatusCode,
        #[status]
        second: http::StatusCode,
    },
}

fn main() {}
