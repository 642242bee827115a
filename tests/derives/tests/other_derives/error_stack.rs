use crate::asserts::DeriveTest;
use error_stack::Report;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    #[error("gone for good")]
    #[status(410)]
    Gone,
    #[error("cannot read")]
    #[status(500)]
    Read,
}

#[test]
fn table_cells() {
    let report = Report::new(std::io::Error::other("db-7")).change_context(ApiError::Read).attach("as root");
    let gone = Report::new(ApiError::Gone).attach("secret");
    DeriveTest::<ApiError>::new("error-stack")
        .sends(report.current_context(), 500, None)
        .sends(gone.current_context(), 410, Some("gone for good"))
        .documents(&[("gone", Some("gone for good")), ("read", None)])
        .lists(&["gone", "read"]);
}
