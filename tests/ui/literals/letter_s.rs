use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(40S)]
    Refused,
}

fn main() {}
