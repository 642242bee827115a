use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "name taken")]
    UserExists,
}

fn main() {}
