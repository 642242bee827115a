use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(expose, detail = "Choose another name.")]
    UserExists,
}

fn main() {}
