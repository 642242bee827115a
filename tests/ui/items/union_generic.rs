use statusful::HttpStatus;

#[derive(HttpStatus)]
union Either<T: Copy> {
    code: u16,
    reason: T,
}

fn main() {}
