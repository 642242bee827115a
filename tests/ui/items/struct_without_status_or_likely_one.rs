use statusful::HttpStatus;

#[derive(HttpStatus)]
struct Quota {
    left: u32,
}

fn main() {}
