use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(base = "api.example.com/errors/")]
struct UserExists;

fn main() {}
