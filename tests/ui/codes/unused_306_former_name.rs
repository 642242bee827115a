use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(SWITCH_PROXY)]
    Refused,
}

fn main() {}
