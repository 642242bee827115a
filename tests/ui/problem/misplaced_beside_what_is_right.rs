use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/errors/", title = "The name is taken")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
