use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(base = "https://api.example.com/errors/")]
        #[problem(type = "https://api.example.com/errors/taken")]
        #[problem(title = "The name is taken")]
        #[problem(code = "taken")]
        #[problem(detail = "Choose another name.")]
        #[problem(expose)]
        #[problem(redact)]
        user: String,
    },
}

fn main() {}
