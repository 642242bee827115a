use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
#[problem(expose)]
#[problem(redact)]
struct UserExists;

fn main() {}
