use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = 4.7)]
    UserExists,
}

fn main() {}
