use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "/errors/")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
