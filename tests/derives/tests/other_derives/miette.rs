use crate::asserts::DeriveTest;
use miette::Diagnostic;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[derive(Debug, thiserror::Error, Diagnostic, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    #[error("user {name} exists")]
    #[diagnostic(code(api::user_exists), help("choose another name"), url("https://internal.example"))]
    #[status(409)]
    UserExists {
        #[problem(extension)]
        name: String,
    },
    #[error("gone for good")]
    #[diagnostic(code(api::gone))]
    #[status(410)]
    Gone,
    #[error(transparent)]
    #[diagnostic(transparent)]
    #[status(transparent)]
    Inner(Inner),
}

#[derive(Debug, thiserror::Error, Diagnostic, HttpStatus, FromProblem, IntoResponses)]
#[error("inner")]
#[diagnostic(help("look inside"))]
#[status(422)]
struct Inner;

#[test]
fn table_cells() {
    let taken = ApiError::UserExists { name: "ann".into() };
    let sent = format!("{:?}", statusful::Problem::from_error(&taken));
    assert!(
        !sent.contains("choose another") && !sent.contains("internal") && !sent.contains("api::"),
        "{sent}"
    );
    assert_eq!(taken.help().unwrap().to_string(), "choose another name");
    DeriveTest::<ApiError>::new("miette")
        .sends(&taken, 409, Some("user ann exists"))
        .sends(&ApiError::Gone, 410, Some("gone for good"))
        .sends(&ApiError::Inner(Inner), 422, Some("inner"))
        .documents(&[("user_exists", Some("user {name} exists")), ("gone", Some("gone for good"))])
        .lists(&["user_exists", "gone", "inner"]);
}
