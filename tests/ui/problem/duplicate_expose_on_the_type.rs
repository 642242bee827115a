use statusful::HttpStatus;

#[derive(HttpStatus)]
#[problem(expose)]
#[problem(expose)]
enum ApiError {
    #[status(409)]
    UserExists,
}

fn main() {}
