//! A transparent variant has the problem of the inner error.

use crate::{body, response};
use http::StatusCode;
use statusful::{HttpStatus, Problem};
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

/// The problem's own members over those of the error inside.
#[derive(Debug, thiserror::Error, HttpStatus)]
#[problem(base = "urn:outer:")]
enum Overriding {
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
struct Stated(&'static str);

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
fn redacting_variant_publishes_no_value_of_inner() {
    assert_eq!(
        body(&Overriding::Redacted(Stated("canary"))),
        r#"{"title":"By hand","status":409,"code":"stated"}"#
    );
}

/// Whatever the exposure of the inner error is.
#[test]
fn redacting_variant_publishes_no_value_of_redacted_inner() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    enum Outer {
        #[status(transparent)]
        #[problem(redact)]
        Upstream(Problem),
        #[status(transparent)]
        #[problem(redact)]
        Stating(Redacting),
        #[status(transparent)]
        #[problem(redact, title = "Ours")]
        Titled(Problem),
    }

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("private")]
    #[status(502)]
    #[problem(redact, title = "{0}", detail = "{0} is down", instance = "/{0}")]
    struct Redacting(&'static str);

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    #[problem(redact)]
    enum OfType<E> {
        #[status(transparent)]
        Generic(E),
    }

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    #[status(transparent)]
    struct Around<E>(E);

    let upstream = || {
        let problem = Problem::new(StatusCode::BAD_GATEWAY).with_title("canary");
        problem.with_detail("canary").with_instance("/canary")
    };
    let bare = r#"{"title":"Bad Gateway","status":502}"#;
    let of_redacting = r#"{"title":"Bad Gateway","status":502,"code":"redacting"}"#;
    assert_eq!(body(&Outer::Upstream(upstream())), bare);
    assert_eq!(body(&Outer::Titled(upstream())), r#"{"title":"Ours","status":502}"#);
    assert_eq!(body(&Outer::Stating(Redacting("canary"))), of_redacting);
    assert_eq!(body(&OfType::Generic(upstream())), bare);
    assert_eq!(body(&OfType::Generic(Box::new(Redacting("canary")))), of_redacting);
    assert_eq!(body(&Around(Outer::Upstream(upstream()))), bare);
    assert_eq!(body(&Around(Box::new(OfType::Generic(Redacting("canary"))))), of_redacting);
}

/// All that it states is a value.
#[derive(Debug, thiserror::Error)]
#[error("private")]
struct Values;

impl HttpStatus for Values {
    fn status(&self) -> StatusCode {
        StatusCode::BAD_GATEWAY
    }
    fn append_standard_members(&self, members: &mut statusful::StandardMembers) {
        members.set_title(&"canary");
        members.set_detail(&"canary");
        members.set_instance(&"/canary");
    }
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("outer")]
enum Closed {
    #[status(transparent)]
    #[problem(redact, detail = "Ours.")]
    Stating(Values),
    #[status(transparent)]
    #[problem(redact)]
    Silent(Values),
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("outermost")]
enum Around {
    #[status(transparent)]
    #[problem(title = "Around")]
    Stating(Closed),
    #[status(transparent)]
    Silent(Closed),
}

#[test]
fn own_text_is_sent_where_those_of_inner_are_redacted() {
    let stating = r#"{"title":"Bad Gateway","status":502,"detail":"Ours."}"#;
    let silent = r#"{"title":"Bad Gateway","status":502}"#;
    assert_eq!(body(&Closed::Stating(Values)), stating);
    assert_eq!(body(&Closed::Silent(Values)), silent);
    assert_eq!(body(&Around::Silent(Closed::Stating(Values))), stating);
    assert_eq!(body(&Around::Silent(Closed::Silent(Values))), silent);
    let titled = |body: &str| body.replace("Bad Gateway", "Around");
    assert_eq!(body(&Around::Stating(Closed::Stating(Values))), titled(stating));
    assert_eq!(body(&Around::Stating(Closed::Silent(Values))), titled(silent));
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

/// Written by hand: it redacts what the derived error inside states.
#[derive(Debug, thiserror::Error)]
#[error("by hand")]
struct RedactingByHand(Stated);

impl HttpStatus for RedactingByHand {
    fn status(&self) -> StatusCode {
        self.0.status()
    }
    fn exposure(&self) -> statusful::Exposure {
        statusful::Exposure::Redact
    }
    fn meta(&self) -> Option<&'static statusful::ErrorMeta> {
        self.0.meta()
    }
    fn append_standard_members(&self, members: &mut statusful::StandardMembers) {
        self.0.append_standard_members(members);
    }
}

#[test]
fn redaction_by_hand_publishes_no_value_of_inner() {
    let wanted = r#"{"title":"Conflict","status":409,"code":"stated"}"#;
    assert_eq!(body(&RedactingByHand(Stated("canary"))), wanted);
}

/// An error with a gRPC status of its own, and texts over it.
mod identity {
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
}
