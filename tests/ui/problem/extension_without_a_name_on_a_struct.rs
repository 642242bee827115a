use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
struct UserExists(u8, #[problem(extension)] String);

fn main() {}
