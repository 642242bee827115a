use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(502)]
    HTTPError,

    #[status(504)]
    HttpError,
}

fn main() {}
