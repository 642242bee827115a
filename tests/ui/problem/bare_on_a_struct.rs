use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem]
struct UserExists;

fn main() {}
