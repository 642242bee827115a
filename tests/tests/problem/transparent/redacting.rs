//! A redacted error publishes no value of the error inside.

use super::overriding::{Overriding, Stated};
use crate::body;
use http::StatusCode;
use statusful::{HttpStatus, Problem};

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
