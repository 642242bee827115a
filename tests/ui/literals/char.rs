use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status('4')]
    Refused,
}

fn main() {}
