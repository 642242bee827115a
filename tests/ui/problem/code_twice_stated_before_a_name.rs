use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "user_exists")]
    NameTaken,

    #[status(409)]
    UserExists,
}

fn main() {}
