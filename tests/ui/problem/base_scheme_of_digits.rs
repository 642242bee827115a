use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "7s://api.example.com/")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
