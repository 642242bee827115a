use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists {
        #[problem(rename = "user")]
        user: String,
    },
}

fn main() {}
