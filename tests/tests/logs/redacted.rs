//! What a type around an error hides from clients is in the log.

use super::{fields, io};
use statusful::{axum::IntoResponse, HttpStatus, Problem};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("cannot read shard 7")]
#[status(500)]
struct ShardError(#[source] io::Error);

fn shard() -> ShardError {
    ShardError(io::Error::other("disk is gone"))
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[problem(redact(code))]
enum Hiding {
    #[error(transparent)]
    #[status(transparent)]
    Inside(ShardError),
    #[error("the cache is gone")]
    #[status(500)]
    Cache,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
enum Redacting {
    #[error(transparent)]
    #[status(transparent)]
    #[problem(redact)]
    Inside(ShardError),
}

#[test]
fn redacted_code_and_chain_are_logged() {
    assert_eq!(Problem::from_error(&Hiding::Cache).code(), Some("internal_error"));
    assert_eq!(fields(Hiding::Cache)["error.type"], "cache");
    assert_eq!(Problem::from_error(&Hiding::Inside(shard())).code(), Some("internal_error"));
    for logged in [fields(Hiding::Inside(shard())), fields(Redacting::Inside(shard()))] {
        assert_eq!(logged["error.type"], "shard_error");
        assert_eq!(logged["exception.message"], "cannot read shard 7: disk is gone");
    }
}
