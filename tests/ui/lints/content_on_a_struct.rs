use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(204, allow(non_error), deny(content))]
#[problem(title = "Nothing here")]
struct Nothing;

fn main() {}
