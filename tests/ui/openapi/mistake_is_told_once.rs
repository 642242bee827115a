use statusful::{utoipa::IntoResponses, HttpStatus};

#[derive(HttpStatus, IntoResponses)]
enum ApiError {
    #[status(420)]
    Calm,
    #[status(409)]
    Exists {
        #[problem(extension = "status")]
        name: String,
    },
}

fn document<E: utoipa::IntoResponses>() {}

fn main() {
    document::<ApiError>();
}
