use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(502)]
    Remote {
        #[problem(extension)]
        answer: http::StatusCode,
    },
}

fn main() {}
