use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(bas = "https://api.example.com/errors/")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
