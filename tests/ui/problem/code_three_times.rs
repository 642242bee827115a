use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "taken")]
    UserExists,

    #[status(409)]
    #[problem(code = "taken")]
    TeamExists,

    #[status(409)]
    #[problem(code = "taken")]
    NameExists,
}

fn main() {}
