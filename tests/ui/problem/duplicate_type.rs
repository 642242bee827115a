use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(type = "https://api.example.com/errors/taken", type = "https://api.example.com/errors/taken")]
    UserExists,
}

fn main() {}
