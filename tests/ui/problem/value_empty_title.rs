use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(title = "")]
    UserExists,
}

fn main() {}
