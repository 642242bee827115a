use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(detail = format!("{name} is taken"))]
    UserExists,
}

fn main() {}
