use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(title = "The name is taken")]
    #[problem(title = "Taken")]
    UserExists,
}

fn main() {}
