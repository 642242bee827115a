use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "https://api.example.com/errors#a#")]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
