use crate::asserts::DeriveTest;
use async_graphql::ErrorExtensions;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
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

impl ErrorExtensions for ApiError {
    fn extend(&self) -> async_graphql::Error {
        let code = self.meta().map_or("", |meta| meta.code());
        async_graphql::Error::new(self.to_string()).extend_with(|_, extensions| extensions.set("code", code))
    }
}

#[test]
fn table_cells() {
    // Both traits are in scope: only the other one has `extend`.
    let error = Err::<(), _>(ApiError::Gone).map_err(|error| error.extend()).unwrap_err();
    assert_eq!(error.message, "gone for good");
    DeriveTest::<ApiError>::new("async-graphql")
        .sends(&ApiError::UserExists { name: "ann".into() }, 409, Some("user ann exists"))
        .sends(&ApiError::Gone, 410, Some("gone for good"))
        .documents(&[("user_exists", Some("user {name} exists")), ("gone", Some("gone for good"))])
        .lists(&["user_exists", "gone"]);
}
