use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409 as u16)]
    Refused,
}

fn main() {}
