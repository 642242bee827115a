use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(title = "The name is taken")]
#[problem(title = "Taken")]
struct UserExists;

fn main() {}
