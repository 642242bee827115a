use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
struct UserExists(#[problem(extension = "title")] String);

fn main() {}
