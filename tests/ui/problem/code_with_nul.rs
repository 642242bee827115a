use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "name\0taken")]
    UserExists,
}

fn main() {}
