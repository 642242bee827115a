use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError {
    #[status(409)]
    #[problem(code = "name_taken\n")]
    UserExists,
}

fn main() {}
