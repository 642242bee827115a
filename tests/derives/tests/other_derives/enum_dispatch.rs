use crate::asserts::DeriveTest;
use enum_dispatch::enum_dispatch;
use statusful::{utoipa::IntoResponses, FromProblem, HttpStatus};

#[enum_dispatch]
trait Team {
    fn team(&self) -> &'static str;
}

#[enum_dispatch(Team)]
#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
enum ApiError {
    #[error(transparent)]
    #[status(transparent)]
    Store(StoreError),
    #[error(transparent)]
    #[status(transparent)]
    Auth(AuthError),
}

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
#[error("full")]
#[status(507)]
struct StoreError;

#[derive(Debug, thiserror::Error, HttpStatus, FromProblem, IntoResponses)]
#[error("not yours")]
#[status(403)]
struct AuthError;

impl Team for StoreError {
    fn team(&self) -> &'static str {
        "store"
    }
}

impl Team for AuthError {
    fn team(&self) -> &'static str {
        "auth"
    }
}

#[test]
fn table_cells() {
    let auth = ApiError::from(AuthError);
    assert_eq!(auth.team(), "auth");
    DeriveTest::<ApiError>::new("enum_dispatch")
        .sends(&auth, 403, Some("not yours"))
        .sends(&ApiError::from(StoreError), 507, None)
        .documents(&[("auth_error", Some("not yours")), ("store_error", None)])
        .lists(&["store_error", "auth_error"]);
}
