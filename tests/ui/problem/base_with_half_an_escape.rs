use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/%4/")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
