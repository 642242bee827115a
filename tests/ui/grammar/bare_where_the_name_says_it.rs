use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status]
    NotFound,
}

fn main() {}
