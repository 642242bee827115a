use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status("CONFLICT")]
    Refused,
}

fn main() {}
