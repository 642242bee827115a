use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https:///errors/")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
