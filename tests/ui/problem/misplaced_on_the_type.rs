use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(type = "https://api.example.com/errors/taken")]
#[problem(title = "The name is taken")]
#[problem(code = "taken")]
#[problem(detail = "Choose another name.")]
#[problem(extension)]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
