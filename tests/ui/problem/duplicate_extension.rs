use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension, extension)]
        user: String,
    },
}

fn main() {}
