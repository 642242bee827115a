use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[status(409)]
    #[problem(code = "taken")]
    UserExists,

    #[status(409)]
    #[problem(code = "taken")]
    TeamExists,
}

fn main() {}
