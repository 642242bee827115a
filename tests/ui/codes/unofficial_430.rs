use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(430)]
    Rejected,
}

fn main() {}
