use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(783)]
    UnexpectedToken,
}

fn main() {}
