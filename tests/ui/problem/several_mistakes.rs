use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(base = "/errors/")]
enum ApiError {
    #[status(409)]
    #[problem(tilte = "The name is taken")]
    #[problem(code = "name taken")]
    UserExists {
        #[problem(extention)]
        user: String,
        #[problem(extension)]
        status: u8,
    },

    #[status(500)]
    #[problem(expose, redact)]
    Internal,
}

fn main() {}
