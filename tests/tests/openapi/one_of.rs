//! Several error types on one operation.

use super::{responses, schema, statuses};
use statusful::utoipa::{IntoResponses, OneOf};
use statusful::HttpStatus;
use utoipa::OpenApi;

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum UserError {
    #[error("no such user")]
    #[status(404)]
    NoSuchUser,
    #[error("taken")]
    #[status(409)]
    Taken,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponses)]
enum OrderError {
    #[error("no such order")]
    #[status(404)]
    NoSuchOrder,
    #[error(transparent)]
    #[status(transparent)]
    User(UserError),
}

#[utoipa::path(get, path = "/orders", responses((status = 200), OneOf<(UserError, OrderError)>))]
#[allow(dead_code)]
async fn orders() {}

#[derive(OpenApi)]
#[openapi(paths(orders))]
struct Api;

#[test]
fn shared_status_merges_types() {
    type Both = OneOf<(UserError, OrderError)>;
    let both = responses::<Both>();
    assert_eq!(statuses(&both), ["404", "409"]);
    assert_eq!(schema(&both, "404")["oneOf"].as_array().unwrap().len(), 2);
    assert!(schema(&both, "409").get("oneOf").is_none(), "each error once");

    let document = serde_json::to_value(Api::openapi()).unwrap();
    let in_document = &document["paths"]["/orders"]["get"]["responses"];
    assert_eq!(in_document["404"], both["404"]);
    assert_eq!(statuses(in_document), ["200", "404", "409"]);
}
