use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "taken")]
    #[problem(type = "https://api.example.com/taken")]
    UserExists,

    #[status(409)]
    #[problem(code = "taken")]
    #[problem(type = "https://api.example.com/taken")]
    TeamExists,
}

fn main() {}
