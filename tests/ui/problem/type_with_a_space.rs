use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(type = "https://api.example.com/name taken")]
    UserExists,
}

fn main() {}
