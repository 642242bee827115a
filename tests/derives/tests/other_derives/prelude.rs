//! The prelude does not shadow any crate.

use statusful::prelude::*;

/// `utoipa` is the crate, not `statusful::utoipa`.
#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, utoipa::ToSchema)]
#[error("not there")]
#[status(404)]
struct Missing;

#[test]
fn glob_import_shadows_no_crate() {
    let problem: Problem = Problem::from_error(&Missing);
    assert_eq!(problem.code(), Some("missing"));
    assert!(Missing::from_problem(&problem).is_some());
    assert_eq!(Missing.status(), 404);
}
