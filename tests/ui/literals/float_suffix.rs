use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409f32)]
    Refused,
}

fn main() {}
