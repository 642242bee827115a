//! A transparent variant has the problem of the inner error.

mod grpc;
mod overriding;
mod redacting;

use crate::{body, response};
use http::StatusCode;
use statusful::HttpStatus;
use std::sync::Arc;

#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "urn:inner:")]
enum Inner {
    #[error("no user {name}")]
    #[status(404)]
    NoUser {
        #[problem(extension)]
        name: String,
    },
    #[error("secret")]
    #[status(500)]
    Broken,
    #[error("shown")]
    #[status(503)]
    #[problem(expose)]
    Open,
    #[error("not shown")]
    #[status(409)]
    #[problem(redact)]
    Closed,
    #[error("not shown")]
    #[status(502)]
    #[problem(detail = "literal", title = "Title")]
    Literal,
}

fn no_user() -> Inner {
    Inner::NoUser { name: "ann".into() }
}

/// The attributes of the outer types apply to their own variants.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "urn:outer:", expose)]
enum Outer {
    #[error(transparent)]
    #[status(transparent)]
    Direct(#[from] Inner),
    #[error("outer: {0}")]
    #[status(transparent)]
    Described(Box<Inner>),
    #[error("outer: {0}")]
    #[status(transparent)]
    #[problem(redact)]
    Hidden(Arc<Inner>),
    #[error("own")]
    #[status(500)]
    Own,
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error(transparent)]
#[status(transparent)]
struct Outermost(Outer);

const NO_USER: &str = r#"{"type":"urn:inner:no-user","title":"Not Found","status":404,"code":"no_user","detail":"no user ann","name":"ann"}"#;

#[test]
fn problem_is_inner() {
    assert_eq!(body(&no_user()), NO_USER);
    assert_eq!(body(&Outer::Direct(no_user())), NO_USER);
    assert_eq!(body(&Outermost(Outer::Direct(no_user()))), NO_USER);
    assert_eq!(body(&Arc::new(Box::new(Outermost(Outer::Direct(no_user()))))), NO_USER);
    let literal =
        r#"{"type":"urn:inner:literal","title":"Title","status":502,"code":"literal","detail":"literal"}"#;
    assert_eq!(body(&Outermost(Outer::Hidden(Arc::new(Inner::Literal)))), literal);
}

#[test]
fn display_is_outer() {
    let error = Outer::Described(Box::new(no_user()));
    assert_eq!(body(&error), NO_USER.replace("no user ann", "outer: no user ann"));
    assert_eq!(body(&Outermost(error)), NO_USER.replace("no user ann", "outer: no user ann"));
}

#[test]
fn outer_type_does_not_expose_inner() {
    let broken =
        r#"{"type":"urn:inner:broken","title":"Internal Server Error","status":500,"code":"broken"}"#;
    assert_eq!(body(&Outer::Direct(Inner::Broken)), broken);
    assert_eq!(body(&Outer::Described(Box::new(Inner::Broken))), broken);
    assert_eq!(body(&Outermost(Outer::Direct(Inner::Broken))), broken);
    let own = r#"{"type":"urn:outer:own","title":"Internal Server Error","status":500,"code":"own","detail":"own"}"#;
    assert_eq!(body(&Outer::Own), own);
}

#[test]
fn inner_decides_exposure() {
    let open = r#"{"type":"urn:inner:open","title":"Service Unavailable","status":503,"code":"open","detail":"shown"}"#;
    assert_eq!(body(&Outer::Direct(Inner::Open)), open);
    let closed = r#"{"type":"urn:inner:closed","title":"Conflict","status":409,"code":"closed"}"#;
    assert_eq!(body(&Outer::Direct(Inner::Closed)), closed);
}

#[test]
fn outer_variant_can_redact() {
    let without_detail = NO_USER.replace(r#""detail":"no user ann","#, "");
    assert_eq!(body(&Outer::Hidden(Arc::new(no_user()))), without_detail);
    let open = r#"{"type":"urn:inner:open","title":"Service Unavailable","status":503,"code":"open"}"#;
    assert_eq!(body(&Outer::Hidden(Arc::new(Inner::Open))), open);
    assert_eq!(body(&Outermost(Outer::Hidden(Arc::new(Inner::Open)))), open);
}

#[derive(Debug, thiserror::Error)]
#[error("by hand")]
struct ByHand;

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::LOCKED
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error(transparent)]
#[status(transparent)]
enum Generic<E> {
    Inside(E),
}

#[test]
fn inner_may_be_manual_impl() {
    let wanted = r#"{"title":"Locked","status":423,"detail":"by hand"}"#;
    assert_eq!(body(&ByHand), wanted);
    assert_eq!(body(&Generic::Inside(ByHand)), wanted);
    assert_eq!(body(&Generic::Inside(Generic::Inside(ByHand))), wanted);
    assert_eq!(response(&Generic::Inside(Outer::Direct(no_user()))).body(), NO_USER);
}

/// One of several fields, with members of the variant's own.
#[derive(Debug, thiserror::Error, HttpStatus)]
enum Placed {
    #[error("{place}: {source}")]
    Store {
        #[problem(extension)]
        place: &'static str,
        #[status(transparent)]
        source: Inner,
    },
    #[error("{name}: {1}", name = .0)]
    Renamed(#[problem(extension = "name")] &'static str, #[status(transparent)] Inner),
    #[error("nothing inside")]
    #[status(404)]
    Found(#[status(transparent = Option::as_ref)] Option<Inner>, #[problem(extension = "found")] bool),
}

#[test]
fn members_are_added_to_inner() {
    let wanted = NO_USER
        .replace("\"no user ann\"", "\"db: no user ann\"")
        .replace(r#","name":"ann"}"#, r#","place":"db","name":"ann"}"#);
    assert_eq!(body(&Placed::Store { place: "db", source: no_user() }), wanted);
    let broken = r#"{"type":"urn:inner:broken","title":"Internal Server Error","status":500,"code":"broken","place":"db"}"#;
    assert_eq!(body(&Placed::Store { place: "db", source: Inner::Broken }), broken);
}

#[test]
fn own_member_overrides_inner() {
    let wanted = NO_USER
        .replace("\"no user ann\"", "\"bob: no user ann\"")
        .replace(r#","name":"ann"}"#, r#","name":"bob"}"#);
    assert_eq!(body(&Placed::Renamed("bob", no_user())), wanted);
}

#[test]
fn nothing_found_has_own_problem() {
    let wanted = NO_USER
        .replace("\"no user ann\"", "\"nothing inside\"")
        .replace(r#","name":"ann"}"#, r#","found":true,"name":"ann"}"#);
    assert_eq!(body(&Placed::Found(Some(no_user()), true)), wanted);
    let none = r#"{"title":"Not Found","status":404,"code":"found","detail":"nothing inside","found":false}"#;
    assert_eq!(body(&Placed::Found(None, false)), none);
}
