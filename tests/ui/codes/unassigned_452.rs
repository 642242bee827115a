use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(452)]
    Refused,
}

fn main() {}
