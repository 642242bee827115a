use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base)]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
