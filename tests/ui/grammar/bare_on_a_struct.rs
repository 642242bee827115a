use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status]
struct NotFound;

fn main() {}
