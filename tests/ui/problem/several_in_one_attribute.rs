use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(
        tilte = "The name is taken",
        code = 4711,
        extension,
        expose = "yes",
    )]
    UserExists,
}

fn main() {}
