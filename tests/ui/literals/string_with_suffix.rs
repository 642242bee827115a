use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status("409"u16)]
    Refused,
}

fn main() {}
