use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(base = "https://api.example.com/errors/")]
    #[problem(extension)]
    #[problem(extension = "user")]
    UserExists,
}

fn main() {}
