use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(409)]
struct UserExists(#[problem(extension = "user")] String, #[problem(extension = "user")] u64);

fn main() {}
