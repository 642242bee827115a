use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(r#type = 409)]
    Refused,
}

fn main() {}
