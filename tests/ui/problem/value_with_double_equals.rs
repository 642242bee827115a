use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(title == "The name is taken")]
    UserExists,
}

fn main() {}
