use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(extension = 4)]
        user: String,
    },
}

fn main() {}
