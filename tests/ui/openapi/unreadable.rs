use statusful::{utoipa::IntoResponses, HttpStatus};

#[derive(HttpStatus, IntoResponses)]
union ApiError {
    one: u8,
    other: u16,
}

fn document<E: utoipa::IntoResponses>() {}

fn main() {
    document::<ApiError>();
}
