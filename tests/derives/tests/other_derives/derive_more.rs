use crate::asserts::DeriveTest;
use derive_more::{Display, Error, From};
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[derive(Debug, Display, Error, From, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    /// Names are unique.
    #[display("user {name} exists")]
    #[from(skip)]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    /// It was there.
    #[display("gone for good")]
    #[status(410)]
    Gone,
    #[display("{_0}")]
    #[from]
    #[status(transparent)]
    Inner(Inner),
}

#[derive(Debug, Display, Error, HttpStatus, FromProblem, IntoResponses)]
#[display("inner {n}")]
#[status(422)]
#[status(allow(extension_name))]
struct Inner {
    #[problem(extension)]
    n: u8,
}

#[test]
fn table_cells() {
    DeriveTest::<ApiError>::new("derive_more")
        .sends(&ApiError::UserExists { name: "ann".into() }, 409, Some("user ann exists"))
        .sends(&ApiError::Gone, 410, Some("gone for good"))
        .sends(&ApiError::from(Inner { n: 7 }), 422, Some("inner 7"))
        .documents_no_detail(&["user_exists", "gone", "inner"])
        .lists(&["user_exists", "gone", "inner"]);
}
