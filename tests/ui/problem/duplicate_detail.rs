use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(detail = "Choose another.", detail = "Choose another.")]
    UserExists,
}

fn main() {}
