use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(IM_A_TEAPOT)]
    Refused,
}

fn main() {}
