use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(transparant)]
    Refused,
}

fn main() {}
