use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension(name = "user"))]
        user: String,
    },
}

fn main() {}
