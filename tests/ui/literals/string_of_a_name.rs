use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status("Conflict")]
    Refused,
}

fn main() {}
