//! The code in the log is that on the wire, where a variant states texts over an error inside.

use super::{fields, io};
use statusful::{axum::IntoResponse, HttpStatus, Problem};
use std::fmt::Display;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("cannot read shard 7")]
#[status(500)]
#[problem(log = "warn")]
struct ShardError(#[source] io::Error);

fn shard() -> ShardError {
    ShardError(io::Error::other("disk is gone"))
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
enum Over {
    #[status(transparent)]
    #[problem(title = "Out of order")]
    Title(ShardError),
    #[status(transparent)]
    #[problem(detail = "Try again later.")]
    Detail(ShardError),
    #[status(transparent)]
    #[problem(code = "own_code")]
    Code(ShardError),
    #[status(transparent)]
    #[problem(type = "https://api.example.com/errors/shard")]
    Type(ShardError),
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[status(transparent)]
struct Around(Over);

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[status(transparent)]
#[problem(title = "Over")]
struct Struct(Over);

#[track_caller]
fn logs<E: HttpStatus + Display + axum::response::IntoResponse>(error: E, code: &str) {
    assert_eq!(Problem::from_error(&error).code(), Some(code));
    assert_eq!(fields(error)["error.type"], code);
}

#[test]
fn logged_code_is_the_one_on_the_wire() {
    for over in [Over::Title, Over::Detail, Over::Type] {
        logs(over(shard()), "shard_error");
        logs(Around(over(shard())), "shard_error");
        logs(Struct(over(shard())), "shard_error");
    }
    logs(Over::Code(shard()), "own_code");
    assert_eq!(fields(Over::Type(shard()))["problem.type"], "https://api.example.com/errors/shard");
    logs(Around(Over::Code(shard())), "own_code");
    logs(Struct(Over::Code(shard())), "own_code");
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[problem(redact(code))]
enum Hiding {
    #[status(transparent)]
    #[problem(title = "Out of order")]
    Title(ShardError),
    #[status(transparent)]
    Over(Over),
}

#[test]
fn hidden_code_is_logged_and_not_sent() {
    for error in [Hiding::Title(shard()), Hiding::Over(Over::Title(shard()))] {
        assert_eq!(Problem::from_error(&error).code(), Some("internal_error"));
        assert_eq!(fields(error)["error.type"], "shard_error");
    }
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error("the bank refused")]
#[status(402)]
struct Refused {
    #[problem(code)]
    reason: &'static str,
    #[problem(type)]
    page: &'static str,
}

#[derive(Debug, thiserror::Error, HttpStatus, IntoResponse)]
#[error(transparent)]
#[status(transparent)]
struct Payment(Refused);

#[test]
fn code_that_a_field_states_is_logged() {
    let refused = || Refused { reason: "card_expired", page: "https://pay.example/card-expired" };
    logs(refused(), "card_expired");
    logs(Payment(refused()), "card_expired");
    assert_eq!(fields(refused())["problem.type"], "https://pay.example/card-expired");
}
