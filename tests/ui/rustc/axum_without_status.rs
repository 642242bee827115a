use statusful::axum::IntoResponse;

#[derive(Debug, thiserror::Error, IntoResponse)]
enum ApiError {
    #[error("exists")]
    Exists,
}

fn main() {}
