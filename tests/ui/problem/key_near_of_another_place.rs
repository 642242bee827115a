use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(titel = "The name is taken")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
