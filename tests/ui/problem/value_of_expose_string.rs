use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(expose = "true")]
    UserExists,
}

fn main() {}
