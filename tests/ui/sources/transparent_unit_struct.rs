use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper;

fn main() {}
