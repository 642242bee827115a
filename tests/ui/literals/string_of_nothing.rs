use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status("")]
    Refused,
}

fn main() {}
