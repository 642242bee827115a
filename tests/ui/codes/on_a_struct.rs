use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(427)]
struct Unassigned {
    reason: String,
}

fn main() {}
