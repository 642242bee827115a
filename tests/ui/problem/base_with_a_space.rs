use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/my errors/")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
