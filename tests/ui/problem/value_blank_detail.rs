use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(detail = "\n\t")]
    UserExists,
}

fn main() {}
