use statusful::HttpStatus;

#[derive(HttpStatus)]
union Either<T: Copy> {
    code: u16,
    reason: T,
}

fn needed<E: HttpStatus>() {}

fn main() {
    needed::<Either<u8>>();
    let _ = |error: Either<u8>| http::StatusCode::from(error);
}
