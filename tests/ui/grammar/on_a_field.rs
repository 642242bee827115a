use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    Remote {
        #[status(409)]
        status: http::StatusCode,
    },
}

fn main() {}
