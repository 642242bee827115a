use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status("whatever")]
    Refused,
}

fn main() {}
