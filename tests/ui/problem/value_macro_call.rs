use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(type = concat!("https://api.example.com/", "taken"))]
    UserExists,
}

fn main() {}
