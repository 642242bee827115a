use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https:")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
