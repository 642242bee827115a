use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "taken", code = "taken")]
    UserExists,
}

fn main() {}
