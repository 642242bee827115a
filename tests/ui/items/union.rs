use statusful::HttpStatus;

#[derive(HttpStatus)]
#[status(500)]
union Either {
    code: u16,
    reason: u32,
}

fn main() {}
