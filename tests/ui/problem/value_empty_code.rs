use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "")]
    UserExists,
}

fn main() {}
