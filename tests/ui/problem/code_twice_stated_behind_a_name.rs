use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    UserExists,

    #[status(409)]
    #[problem(code = "user_exists")]
    NameTaken,
}

fn main() {}
