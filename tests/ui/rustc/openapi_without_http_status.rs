use statusful::utoipa::IntoResponses;

#[derive(IntoResponses)]
enum ApiError {
    Invalid,
}

fn main() {}
