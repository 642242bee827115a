use statusful::HttpStatus;

enum ApiError {
    Exists,
}

fn needed<E: HttpStatus>() {}

fn main() {
    needed::<ApiError>();
}
