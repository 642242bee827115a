use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension = "status")]
        user: String,
        #[problem(extension = "status")]
        name: String,
    },
}

fn main() {}
