use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(exposed)]
    UserExists,
}

fn main() {}
