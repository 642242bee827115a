use statusful::HttpStatus;

#[derive(HttpStatus)]
enum ApiError<E> {
    #[status(transparent)]
    Inner(E),
}

fn needed<E: HttpStatus>() {}

fn main() {
    needed::<ApiError<String>>();
}
