use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/errors/")]
enum ApiError {
    #[status(409)]
    UserExists,

    #[status(409)]
    #[problem(type = "https://api.example.com/errors/user-exists")]
    TeamExists,
}

fn main() {}
