use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(UPLOAD_RESUMPTION_SUPPORTED)]
    Refused,
}

fn main() {}
