use crate::asserts::DeriveTest;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};
use thiserror_ext::{Box, Construct};

#[derive(Debug, thiserror::Error, Construct, Box, HttpStatus, FromProblem, IntoResponses)]
#[thiserror_ext(newtype(name = BoxedError))]
enum ApiError {
    #[error("user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[error("gone for good")]
    #[status(410)]
    Gone,
}

#[test]
fn table_cells() {
    let boxed: BoxedError = BoxedError::user_exists("ann");
    DeriveTest::<ApiError>::new("thiserror-ext")
        .sends(boxed.inner(), 409, Some("user ann exists"))
        .sends(&ApiError::Gone, 410, Some("gone for good"))
        .documents(&[("user_exists", Some("user {name} exists")), ("gone", Some("gone for good"))])
        .lists(&["user_exists", "gone"]);
}
