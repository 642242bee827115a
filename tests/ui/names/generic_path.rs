use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(StatusCode::<u16>::CONFLICT)]
    Refused,
}

fn main() {}
