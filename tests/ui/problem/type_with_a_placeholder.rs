use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(type = "https://api.example.com/{code}")]
    UserExists,
}

fn main() {}
