use statusful::{axum::IntoResponse, HttpStatus};

#[derive(HttpStatus, IntoResponse)]
enum AxumWithoutDisplay {
    #[status(409)]
    Exists,
}

#[derive(Debug, thiserror::Error, IntoResponse)]
enum AxumWithoutStatus {
    #[error("exists")]
    Exists,
}

fn main() {}
