use statusful::{utoipa::IntoResponses, HttpStatus};

#[derive(HttpStatus, IntoResponses)]
enum ApiError<E> {
    #[status(transparent)]
    Inner(E),
}

#[derive(HttpStatus)]
#[status(410)]
struct Gone;

fn document<E: utoipa::IntoResponses>() {}

fn main() {
    document::<ApiError<Gone>>();
}
