use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(r#not_found)]
    Refused,
}

fn main() {}
