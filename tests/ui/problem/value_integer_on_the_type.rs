use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = 4)]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
