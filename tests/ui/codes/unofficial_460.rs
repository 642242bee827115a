use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(460)]
    Closed,
}

fn main() {}
