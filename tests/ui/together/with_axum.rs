use statusful::{axum::IntoResponse, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum ApiError {
    #[error("calm")]
    #[status(420)]
    Calm,

    #[error("not found")]
    NotFound,
}

fn main() {
    let _ = http::StatusCode::from(ApiError::NotFound);
}
