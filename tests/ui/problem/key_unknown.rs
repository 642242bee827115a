use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(colour = "red")]
    UserExists,
}

fn main() {}
