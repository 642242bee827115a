use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(SwitchProxy)]
    Refused,
}

fn main() {}
