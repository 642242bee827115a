use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(colour = "red")]
struct UserExists;

fn main() {}
