use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(type = "https://")]
    UserExists,
}

fn main() {}
