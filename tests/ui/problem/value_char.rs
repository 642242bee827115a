use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = 't')]
    UserExists,
}

fn main() {}
