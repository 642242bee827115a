use crate::asserts::DeriveTest;
use displaydoc::Display;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[derive(Debug, Display, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    /// user {name} exists
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    /// gone for good
    #[status(410)]
    Gone,
    /// secret {0}
    #[status(500)]
    Database(#[problem(default)] u8),
}

#[test]
fn table_cells() {
    DeriveTest::<ApiError>::new("displaydoc")
        .sends(&ApiError::UserExists { name: "ann".into() }, 409, Some("user ann exists"))
        .sends(&ApiError::Gone, 410, Some("gone for good"))
        .sends(&ApiError::Database(0), 500, None)
        .documents_no_detail(&["user_exists", "gone", "database"])
        .lists(&["user_exists", "gone", "database"]);
}
