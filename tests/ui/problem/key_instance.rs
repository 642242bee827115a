use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(instance = "/users/7")]
    UserExists,
}

fn main() {}
