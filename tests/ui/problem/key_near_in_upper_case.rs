use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(Title = "The name is taken")]
    UserExists,
}

fn main() {}
