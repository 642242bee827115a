use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(extension)]
struct UserExists;

fn main() {}
