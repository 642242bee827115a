use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(r#titel = "The name is taken")]
    UserExists,
}

fn main() {}
