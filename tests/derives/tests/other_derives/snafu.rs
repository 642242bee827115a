//! snafu 0.9: `#[snafu(display("…"))]` writes what is sent.

use crate::asserts::DeriveTest;
use snafu::Snafu;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[derive(Debug, Snafu, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    /// Names are unique.
    #[snafu(display("user {name} exists"))]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    /// It was there.
    #[snafu(display("gone for good"))]
    #[status(410)]
    Gone,
    /// Its own text is the doc comment.
    #[status(404)]
    Missing,
    #[snafu(transparent)]
    #[status(transparent)]
    Inner { source: Inner },
}

#[derive(Debug, Snafu, HttpStatus, FromProblem, IntoResponses)]
#[snafu(display("inner {n}"))]
#[status(422)]
#[status(allow(extension_name))]
struct Inner {
    #[problem(extension)]
    n: u8,
}

#[test]
fn table_cells() {
    DeriveTest::<ApiError>::new("snafu")
        .sends(&UserExistsSnafu { name: "ann" }.build(), 409, Some("user ann exists"))
        .sends(&GoneSnafu.build(), 410, Some("gone for good"))
        .sends(&MissingSnafu.build(), 404, Some("Its own text is the doc comment."))
        .sends(&ApiError::from(Inner { n: 7 }), 422, Some("inner 7"))
        .documents_no_detail(&["user_exists", "gone", "missing", "inner"])
        .lists(&["user_exists", "gone", "missing", "inner"]);
}
