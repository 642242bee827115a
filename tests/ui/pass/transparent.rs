#![deny(warnings)]
#![allow(dead_code)]

use http::StatusCode;
use statusful::HttpStatus;
use std::rc::Rc;
use std::sync::Arc;

#[derive(HttpStatus)]
enum DbError {
    #[status(503)]
    Down,
    #[status(507)]
    Full,
}

#[derive(HttpStatus)]
#[status(transparent)]
struct Wrapper(DbError);

#[derive(HttpStatus)]
enum ApiError<'a> {
    #[status(transparent)]
    Tuple(DbError),
    #[status(transparent)]
    Named { source: DbError },
    #[status(transparent)]
    Wrapped(Wrapper),
    #[status(transparent)]
    Boxed(Box<DbError>),
    #[status(transparent)]
    Shared(Arc<DbError>),
    #[status(transparent)]
    Counted(Rc<DbError>),
    #[status(transparent)]
    Borrowed(&'a DbError),
    #[status(transparent)]
    Dynamic(Box<dyn HttpStatus + Send + Sync>),
    #[status(transparent)]
    Recursive(Box<ApiError<'a>>),
    #[status(transparent)]
    Code(StatusCode),
    #[status(404)]
    NotFound,
}

#[derive(HttpStatus)]
#[status(transparent)]
enum AllOf {
    Db(DbError),
    Wrapper(Wrapper),
    #[status(404)]
    NotFound,
}

fn main() {
    assert_eq!(ApiError::Tuple(DbError::Down).status(), 503);
    assert_eq!(ApiError::Named { source: DbError::Full }.status(), 507);
    assert_eq!(ApiError::Wrapped(Wrapper(DbError::Full)).status(), 507);
    assert_eq!(ApiError::Boxed(Box::new(DbError::Down)).status(), 503);
    assert_eq!(ApiError::Shared(Arc::new(DbError::Full)).status(), 507);
    assert_eq!(ApiError::Counted(Rc::new(DbError::Full)).status(), 507);
    assert_eq!(ApiError::Borrowed(&DbError::Down).status(), 503);
    assert_eq!(ApiError::Dynamic(Box::new(DbError::Down)).status(), 503);
    assert_eq!(ApiError::Recursive(Box::new(ApiError::NotFound)).status(), 404);
    assert_eq!(ApiError::Code(StatusCode::GONE).status(), 410);
    assert_eq!(AllOf::Db(DbError::Down).status(), 503);
    assert_eq!(AllOf::Wrapper(Wrapper(DbError::Full)).status(), 507);
    assert_eq!(AllOf::NotFound.status(), 404);
}
