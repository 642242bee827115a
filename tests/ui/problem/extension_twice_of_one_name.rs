use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension)]
        user: String,
        #[problem(extension = "user")]
        name: String,
    },
}

fn main() {}
