use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(base = "https://api.example.com/errors/")]
#[problem(base = "https://api.example.com/errors/")]
struct UserExists;

fn main() {}
