//! Errors that implement `HttpStatus` by hand.

use crate::{body, response, strict};
use http::{HeaderMap, HeaderValue, StatusCode};
use statusful::{ErrorMeta, Exposure, ExtensionMembers, HttpStatus, Problem};
use std::fmt::Display;

#[derive(Debug, thiserror::Error)]
#[error("by hand")]
struct ByHand;

impl HttpStatus for ByHand {
    fn status(&self) -> StatusCode {
        StatusCode::IM_A_TEAPOT
    }

    fn append_headers(&self, headers: &mut HeaderMap) {
        headers.insert("x-hand", HeaderValue::from_static("right"));
    }

    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        for name in ["type", "title", "status", "detail", "instance", "code"] {
            members.insert(name, "hijacked");
        }
        members.insert("Type", "own");
        members.insert("", &1);
        members.insert("<&>\"\n", &[2]);
    }
}

#[test]
fn standard_members_cannot_be_replaced() {
    assert_eq!(
        body(&ByHand),
        r#"{"status":418,"detail":"by hand","Type":"own","":1,"\u003c\u0026\u003e\"\n":[2]}"#
    );
    assert_eq!(response(&ByHand).headers()["x-hand"], "right");
}

#[test]
fn pointers_delegate() {
    let wanted = body(&ByHand);
    assert_eq!(body(&&ByHand), wanted);
    assert_eq!(body(&Box::new(ByHand)), wanted);
    assert_eq!(body(&std::rc::Rc::new(&mut ByHand)), wanted);
    assert_eq!(response(&std::sync::Arc::new(ByHand)).headers(), response(&ByHand).headers());
}

/// One team's error, of which others have only the trait object.
trait TeamError: HttpStatus + Display {}

impl TeamError for ByHand {}

#[test]
fn trait_object_response() {
    let error: &dyn TeamError = &ByHand;
    assert_eq!(body(error), body(&ByHand));
    assert_eq!(Problem::from_error(error).extension::<u8>(""), Some(1));
}

#[derive(Debug, thiserror::Error)]
#[error("exposed")]
struct Exposed(StatusCode, Exposure);

impl HttpStatus for Exposed {
    fn status(&self) -> StatusCode {
        self.0
    }

    fn exposure(&self) -> Exposure {
        self.1
    }
}

#[test]
fn manual_impl_decides_exposure() {
    let detail = |code, exposure| {
        let error = Exposed(StatusCode::from_u16(code).unwrap(), exposure);
        strict::read(response(&error).body()).get("detail").is_some()
    };
    assert!(detail(400, Exposure::ByStatus) && !detail(500, Exposure::ByStatus));
    assert!(detail(400, Exposure::Expose) && detail(500, Exposure::Expose));
    assert!(!detail(400, Exposure::Redact) && !detail(500, Exposure::Redact));
}

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("inner")]
enum Inner {
    #[status(409)]
    Shown,
    #[status(500)]
    Hidden,
}

/// Adds a member to any error that it wraps.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
struct Traced(Inner, Exposure);

impl HttpStatus for Traced {
    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        self.0.append_extensions(members);
        members.insert("trace", "t-1");
    }

    fn exposure(&self) -> Exposure {
        self.1
    }

    fn meta(&self) -> Option<&'static ErrorMeta> {
        self.0.meta()
    }
}

#[test]
fn wrapper_adds_members_to_error_with_detail() {
    let conflict = r#"{"title":"Conflict","status":409,"code":"shown","detail":"inner","trace":"t-1"}"#;
    assert_eq!(body(&Traced(Inner::Shown, Exposure::ByStatus)), conflict);
}

/// Even if the inner error's metadata has a whole body.
#[test]
fn wrapper_adds_members_and_detail() {
    let redacted = r#"{"title":"Internal Server Error","status":500,"code":"hidden","trace":"t-1"}"#;
    assert_eq!(body(&Traced(Inner::Hidden, Exposure::ByStatus)), redacted);
    let exposed =
        r#"{"title":"Internal Server Error","status":500,"code":"hidden","detail":"inner","trace":"t-1"}"#;
    assert_eq!(body(&Traced(Inner::Hidden, Exposure::Expose)), exposed);
}

/// Has the metadata of an error, and its own status.
#[derive(Debug, thiserror::Error)]
#[error("moved")]
struct Moved(StatusCode);

impl HttpStatus for Moved {
    fn status(&self) -> StatusCode {
        self.0
    }

    fn meta(&self) -> Option<&'static ErrorMeta> {
        Inner::Hidden.meta()
    }
}

#[test]
fn rendered_body_requires_same_status() {
    for code in 200..=999 {
        let response = response(&Moved(StatusCode::from_u16(code).unwrap()));
        if !response.body().is_empty() {
            let body = strict::read(response.body());
            assert_eq!(body["status"], code);
            assert_eq!(body["code"], "hidden");
        }
    }
}

#[derive(Debug, thiserror::Error)]
#[error("twice")]
struct Twice;

impl HttpStatus for Twice {
    fn status(&self) -> StatusCode {
        StatusCode::CONFLICT
    }

    fn append_extensions(&self, members: &mut ExtensionMembers<'_>) {
        members.insert("a", &1);
        members.insert("a", &2);
    }
}

/// The reader of the tests rejects an object with two members of one name.
#[test]
fn duplicate_member_is_sent_once() {
    body(&Twice);
}

/// Has the metadata of another error, and its own text.
#[derive(Debug, thiserror::Error)]
#[error("{1}: {0}")]
struct Located(Quoted, &'static str);

#[derive(Debug, thiserror::Error, HttpStatus)]
enum Quoted {
    #[error("the name is taken")]
    #[status(409)]
    Taken,
    #[error(transparent)]
    #[status(transparent)]
    Located(Box<Located>),
}

impl HttpStatus for Located {
    fn status(&self) -> StatusCode {
        self.0.status()
    }

    fn meta(&self) -> Option<&'static ErrorMeta> {
        self.0.meta()
    }
}

#[test]
fn manual_impl_with_foreign_meta_keeps_text() {
    let error = || Located(Quoted::Taken, "line 7");
    let expected = r#"{"title":"Conflict","status":409,"code":"taken","detail":"line 7: the name is taken"}"#;
    assert_eq!(body(&error()), expected);
    assert_eq!(body(&Quoted::Located(Box::new(error()))), expected);
    assert_eq!(body(&Quoted::Taken), expected.replace("line 7: ", ""));
}
