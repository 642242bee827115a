use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "about:blank")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
