use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(detail = "Choose another name.")]
#[problem(expose)]
struct UserExists;

fn main() {}
