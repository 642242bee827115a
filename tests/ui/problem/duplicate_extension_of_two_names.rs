use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension = "user")]
        #[problem(extension = "name")]
        user: String,
    },
}

fn main() {}
