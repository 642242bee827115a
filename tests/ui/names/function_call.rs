use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(StatusCode::from_u16(409))]
    Refused,
}

fn main() {}
