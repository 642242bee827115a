use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(type = "/errors/taken")]
struct UserExists;

fn main() {}
