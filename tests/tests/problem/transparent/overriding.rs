//! What a transparent variant states itself takes the place of what the error inside states.

use super::{no_user, ByHand, Generic, Inner, NO_USER};
use crate::body;
use statusful::HttpStatus;

/// The problem's own members over those of the error inside.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "urn:outer:")]
pub(super) enum Overriding {
    #[error("{place}: {source}")]
    #[problem(title = "Outer", detail = "At {place}.")]
    Texts {
        #[problem(extension)]
        place: &'static str,
        #[status(transparent)]
        source: Inner,
    },
    #[error("outer: {0}")]
    #[status(transparent)]
    #[problem(code = "own_code")]
    Code(Inner),
    #[error("outer: {0}")]
    #[status(transparent)]
    #[problem(type = "urn:other")]
    Type(Inner),
    #[error("outer")]
    #[status(transparent)]
    #[problem(title = "By hand", redact)]
    Redacted(Stated),
    #[error("outer")]
    #[status(transparent)]
    #[problem(title = "By hand")]
    ByHand(ByHand),
    #[error("outer")]
    #[problem(title = "Found", code = "found_or_not")]
    #[status(404)]
    Found(#[status(transparent = Option::as_ref)] Option<Inner>),
    #[error("own")]
    #[status(409)]
    Own,
}

/// A detail with a value.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("stated")]
#[status(409)]
#[problem(detail = "It is {0}.")]
pub(super) struct Stated(pub(super) &'static str);

#[test]
fn stated_members_override_inner() {
    assert_eq!(
        body(&Overriding::Texts { place: "db", source: no_user() }),
        r#"{"type":"urn:inner:no-user","title":"Outer","status":404,"code":"no_user","detail":"At db.","place":"db","name":"ann"}"#
    );
    assert_eq!(
        body(&Overriding::Texts { place: "db", source: Inner::Closed }),
        r#"{"type":"urn:inner:closed","title":"Outer","status":409,"code":"closed","detail":"At db.","place":"db"}"#
    );
    assert_eq!(
        body(&Overriding::Code(no_user())),
        r#"{"type":"urn:outer:own-code","title":"Not Found","status":404,"code":"own_code","detail":"outer: no user ann","name":"ann"}"#
    );
    assert_eq!(
        body(&Overriding::Code(Inner::Literal)),
        r#"{"type":"urn:outer:own-code","title":"Title","status":502,"code":"own_code","detail":"literal"}"#
    );
    assert_eq!(
        body(&Overriding::Type(Inner::Broken)),
        r#"{"type":"urn:other","title":"Internal Server Error","status":500,"code":"broken"}"#
    );
    assert_eq!(body(&Overriding::ByHand(ByHand)), r#"{"title":"By hand","status":423,"detail":"outer"}"#);
    assert_eq!(
        body(&Overriding::Own),
        r#"{"type":"urn:outer:own","title":"Conflict","status":409,"code":"own","detail":"own"}"#
    );
}

#[test]
fn found_error_is_overridden_and_missing_one_is_own() {
    assert_eq!(
        body(&Overriding::Found(Some(no_user()))),
        r#"{"type":"urn:outer:found-or-not","title":"Found","status":404,"code":"found_or_not","detail":"outer","name":"ann"}"#
    );
    assert_eq!(
        body(&Overriding::Found(None)),
        r#"{"type":"urn:outer:found-or-not","title":"Found","status":404,"code":"found_or_not","detail":"outer"}"#
    );
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("struct")]
#[problem(title = "Kind")]
struct KindAndCause {
    #[status(transparent)]
    kind: Inner,
    #[source]
    cause: Stated,
}

#[test]
fn struct_overrides_its_kind() {
    let error = KindAndCause { kind: no_user(), cause: Stated("canary") };
    let wanted = NO_USER.replace("Not Found", "Kind").replace("no user ann", "struct");
    assert_eq!(body(&error), wanted);
    assert_eq!(body(&Generic::Inside(error)), wanted);
}

#[test]
fn catalog_has_variant_with_own_code() {
    let catalog = statusful::catalog::Catalog::of::<Overriding>();
    let codes: Vec<&str> = catalog.errors().iter().map(|meta| meta.code()).collect();
    assert_eq!(codes, ["own_code", "found_or_not", "own"]);
    let transparent: Vec<&str> = catalog.transparent().iter().map(|variant| variant.name()).collect();
    assert_eq!(transparent, ["Texts", "Type", "Redacted", "ByHand"]);
}

/// Codes of their own that are not sent.
#[derive(Debug, thiserror::Error, HttpStatus)]
enum Hiding {
    #[error("outer")]
    #[status(transparent)]
    #[problem(code = "canary_code", type = "urn:canary", redact(code))]
    Redacted(Inner),
    #[error("outer")]
    #[status(transparent)]
    #[problem(code = "unsent", no_code)]
    Uncoded(Inner),
}

#[test]
fn code_that_is_not_sent_hides_that_of_inner() {
    let redacted = r#"{"title":"Title","status":502,"code":"internal_error","detail":"literal"}"#;
    assert_eq!(body(&Hiding::Redacted(Inner::Literal)), redacted);
    let uncoded = body(&Hiding::Uncoded(Inner::Literal));
    assert!(!uncoded.contains("\"code\""), "{uncoded}");
}
