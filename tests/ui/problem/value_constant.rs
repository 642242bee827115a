use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(title = TITLE)]
    UserExists,
}

fn main() {}
