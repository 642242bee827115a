use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(ext = "user")]
        user: String,
    },
}

fn main() {}
