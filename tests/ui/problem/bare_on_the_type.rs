use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
