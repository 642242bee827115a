use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(type = "https://api.example.com/100%")]
    UserExists,
}

fn main() {}
