//! An error with a gRPC status of its own, and texts over it.

use crate::body;
use statusful::format::GoogleJson;
use statusful::{HttpStatus, Problem};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("taken")]
#[status(409)]
#[problem(code = "name_taken", grpc = "ALREADY_EXISTS")]
#[header(RETRY_AFTER = "7")]
struct Taken;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("outer")]
#[problem(format = GoogleJson)]
enum Over {
    #[status(transparent)]
    #[problem(title = "Sign-up failed")]
    Title(Taken),
    #[status(transparent)]
    #[problem(detail = "Choose another name.")]
    Detail(Taken),
    #[status(transparent)]
    #[problem(type = "urn:other")]
    Type(Taken),
    #[status(transparent)]
    #[problem(code = "own_code", grpc = "ABORTED")]
    Code(Taken),
    #[status(transparent = Option::as_ref)]
    #[problem(title = "Found")]
    Found(Option<Taken>),
    #[status(404)]
    #[problem(grpc = "UNAVAILABLE")]
    Own,
}

/// As a transparent one without texts, of any error.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error(transparent)]
#[status(transparent)]
#[problem(format = GoogleJson)]
struct Around<E>(E);

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("struct")]
#[status(transparent)]
#[problem(title = "Over", format = GoogleJson)]
struct Struct(Over);

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("enum")]
#[status(transparent)]
#[problem(format = GoogleJson)]
enum Silent {
    Inside(Box<Struct>),
}

#[track_caller]
fn check<E: HttpStatus + std::fmt::Display>(error: &E, code: &str, grpc: &str) {
    assert_eq!(Problem::from_error(error).code(), Some(code));
    let google = body(error);
    assert!(google.contains(&format!(r#""status":"{grpc}""#)), "{google}");
    assert!(google.contains(&format!(r#""reason":"{}""#, code.to_uppercase())), "{google}");
}

#[test]
fn grpc_status_is_that_of_the_code_on_the_wire() {
    for over in [Over::Title, Over::Detail, Over::Type] {
        check(&over(Taken), "name_taken", "ALREADY_EXISTS");
        check(&Around(over(Taken)), "name_taken", "ALREADY_EXISTS");
        check(&Around(Box::new(Around(over(Taken)))), "name_taken", "ALREADY_EXISTS");
        check(&Struct(over(Taken)), "name_taken", "ALREADY_EXISTS");
        check(&Silent::Inside(Box::new(Struct(over(Taken)))), "name_taken", "ALREADY_EXISTS");
    }
    check(&Over::Found(Some(Taken)), "name_taken", "ALREADY_EXISTS");
    check(&Around(Over::Code(Taken)), "own_code", "ABORTED");
    check(&Struct(Over::Code(Taken)), "own_code", "ABORTED");
    check(&Struct(Over::Own), "own", "UNAVAILABLE");
}
