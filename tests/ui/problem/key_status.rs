use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(status = 409)]
    UserExists,
}

fn main() {}
