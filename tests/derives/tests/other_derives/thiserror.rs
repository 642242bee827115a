use crate::asserts::DeriveTest;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    /// Names are unique.
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    /// It was there.
    #[error("gone for good")]
    #[status(410)]
    Gone,
    /// Without a name.
    #[error("{0} are left")]
    #[status(429)]
    Left(#[problem(extension = "left")] u8),
    #[error("secret")]
    #[status(500)]
    Database,
}

#[test]
fn table_cells() {
    DeriveTest::<ApiError>::new("thiserror")
        .sends(&ApiError::UserExists { name: "ann".into() }, 409, Some("user ann exists"))
        .sends(&ApiError::Gone, 410, Some("gone for good"))
        .sends(&ApiError::Left(3), 429, Some("3 are left"))
        .sends(&ApiError::Database, 500, None)
        .documents(&[("user_exists", Some("user {name} exists")), ("gone", Some("gone for good"))])
        .documents_no_detail(&["left", "database"])
        .lists(&["user_exists", "gone", "left", "database"]);
}
