use crate::asserts::DeriveTest;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};
use strum::{Display, EnumDiscriminants, EnumIter, IntoEnumIterator};

#[derive(Debug, Display, EnumIter, EnumDiscriminants, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    /// Names are unique.
    #[strum(to_string = "user {name} exists")]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    /// It was there.
    #[strum(serialize = "gone for good")]
    #[status(410)]
    Gone,
    #[status(404)]
    Missing,
}

#[test]
fn table_cells() {
    DeriveTest::<ApiError>::new("strum")
        .sends(&ApiError::UserExists { name: "ann".into() }, 409, Some("user ann exists"))
        .sends(&ApiError::Gone, 410, Some("gone for good"))
        .sends(&ApiError::Missing, 404, Some("Missing"))
        .documents_no_detail(&["user_exists", "gone", "missing"])
        .lists(&["user_exists", "gone", "missing"]);
    let statuses: Vec<u16> = ApiError::iter().map(|error| error.status().as_u16()).collect();
    assert_eq!(statuses, [409, 410, 404]);
}
