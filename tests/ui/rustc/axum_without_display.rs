use statusful::{axum::IntoResponse, HttpStatus};

#[derive(HttpStatus, IntoResponse)]
enum ApiError {
    #[status(409)]
    Exists,
}

fn main() {}
