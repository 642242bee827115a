//! Standard members that an error states at run time: texts that name fields, fields and
//! functions.

use crate::{body, response};
use http::StatusCode;
use statusful::{HttpStatus, Problem, StandardMembers};
use std::borrow::Cow;
use std::fmt::{self, Display};

#[derive(Debug, thiserror::Error, HttpStatus)]
#[error("for logs: {self:?}")]
enum Stated {
    #[status(409)]
    #[problem(detail = "The {what} {id:?} already exists, {{so}} there.")]
    Named { what: String, id: u32 },

    #[status(409)]
    #[problem(title = "{1} taken", detail = "{0:>5}|{0:<5}|{1:05}|{0}", instance = "/users/{1}")]
    Numbered(&'static str, u8),

    #[status(409)]
    #[problem(detail = "{ratio:width$.places$}|{ratio:0places$}|{r#type}")]
    Widths { ratio: f64, width: usize, places: usize, r#type: char },

    #[status(409)]
    Fields {
        #[problem(detail)]
        message: String,
        #[problem(code, extension = "error")]
        code: Cow<'static, str>,
        #[problem(title)]
        title: Option<String>,
        #[problem(type)]
        kind: Option<&'static str>,
        #[problem(instance)]
        occurrence: Option<String>,
    },

    #[status(502)]
    #[problem(detail = "{host} is down.", redact)]
    Upstream { host: &'static str },

    #[status(409)]
    #[problem(detail = "Choose another name.", code = "taken")]
    Defaults {
        #[problem(detail)]
        detail: Option<String>,
        #[problem(code)]
        code: Option<String>,
    },

    #[status(409)]
    #[problem(detail = Self::public, title = TITLE, code = code_of, instance = Stated::nothing)]
    Functions(u8),

    #[status(409)]
    #[problem(instance = "/docs", detail = "{{}}")]
    Literal,

    #[status(409)]
    #[problem(detail = "{{id}}")]
    Braces,
}

const TITLE: &str = "A constant";

fn code_of(_: &Stated) -> &'static str {
    "found"
}

impl Stated {
    fn public(&self) -> impl Display + '_ {
        match self {
            Stated::Functions(number) => format!("number {number}"),
            _ => String::new(),
        }
    }

    fn nothing(&self) -> Option<String> {
        None
    }
}

#[test]
fn texts_name_fields() {
    assert_eq!(
        body(&Stated::Named { what: "\"user\"".into(), id: 7 }),
        r#"{"title":"Conflict","status":409,"code":"named","detail":"The \"user\" 7 already exists, {so} there."}"#
    );
    assert_eq!(
        body(&Stated::Numbered("ann", 7)),
        r#"{"title":"7 taken","status":409,"code":"numbered","detail":"  ann|ann  |00007|ann","instance":"/users/7"}"#
    );
    assert_eq!(
        body(&Stated::Widths { ratio: 0.5, width: 7, places: 2, r#type: 't' }),
        r#"{"title":"Conflict","status":409,"code":"widths","detail":"   0.50|0.5|t"}"#
    );
    assert_eq!(
        body(&Stated::Literal),
        r#"{"title":"Conflict","status":409,"code":"literal","detail":"{}","instance":"/docs"}"#
    );
    assert_eq!(body(&Stated::Braces), r#"{"title":"Conflict","status":409,"code":"braces","detail":"{id}"}"#);
    assert_eq!(Stated::Braces.meta().unwrap().detail(), Some("{id}"));
}

#[test]
fn fields_are_members() {
    let error = Stated::Fields {
        message: "no <b>".into(),
        code: "A1".into(),
        title: Some("Own".into()),
        kind: Some("urn:x:y"),
        occurrence: Some("urn:uuid:1".into()),
    };
    assert_eq!(
        body(&error),
        r#"{"type":"urn:x:y","title":"Own","status":409,"code":"A1","detail":"no \u003cb\u003e","instance":"urn:uuid:1","error":"A1"}"#
    );
    let bare = Stated::Fields {
        message: String::new(),
        code: "A1".into(),
        title: None,
        kind: None,
        occurrence: None,
    };
    assert_eq!(body(&bare), r#"{"title":"Conflict","status":409,"code":"A1","detail":"","error":"A1"}"#);
}

#[test]
fn literal_is_sent_for_none() {
    assert_eq!(
        body(&Stated::Defaults { detail: None, code: None }),
        r#"{"title":"Conflict","status":409,"code":"taken","detail":"Choose another name."}"#
    );
    assert_eq!(
        body(&Stated::Defaults { detail: Some("No.".into()), code: Some("own".into()) }),
        r#"{"title":"Conflict","status":409,"code":"own","detail":"No."}"#
    );
}

#[test]
fn functions_and_constants_are_members() {
    assert_eq!(
        body(&Stated::Functions(3)),
        r#"{"title":"A constant","status":409,"code":"found","detail":"number 3"}"#
    );
}

/// The author wrote it into the public text, whatever the status. A type around it that redacts
/// publishes no value.
#[test]
fn stated_text_of_5xx_is_published_unless_redacted_outside() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    enum Outer {
        #[status(transparent)]
        Open(Inner),
        #[status(transparent)]
        #[problem(redact)]
        Closed(Inner),
    }

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("private")]
    #[status(502)]
    #[problem(detail = "{0} is down.")]
    struct Inner(&'static str);

    let shown = r#"{"title":"Bad Gateway","status":502,"code":"upstream","detail":"db is down."}"#;
    assert_eq!(body(&Stated::Upstream { host: "db" }), shown);
    let shown = r#"{"title":"Bad Gateway","status":502,"code":"inner","detail":"db is down."}"#;
    assert_eq!(body(&Outer::Open(Inner("db"))), shown);
    assert_eq!(body(&Outer::Closed(Inner("db"))), r#"{"title":"Bad Gateway","status":502,"code":"inner"}"#);
}

/// Whether or not the inner error has metadata.
#[test]
fn redaction_outside_hides_values_of_inner() {
    #[derive(Debug, thiserror::Error)]
    #[error("private")]
    struct ByHand;

    impl HttpStatus for ByHand {
        fn status(&self) -> http::StatusCode {
            http::StatusCode::BAD_GATEWAY
        }

        fn append_standard_members(&self, members: &mut statusful::StandardMembers) {
            members.set_title(&"db01");
            members.set_detail(&"db01 is down");
            members.set_instance(&"/db01");
        }
    }

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    enum Outer {
        #[status(transparent)]
        Open(ByHand),
        #[status(transparent)]
        #[problem(redact)]
        Closed(ByHand),
    }

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    enum Outermost {
        #[status(transparent)]
        Passed(Outer),
    }

    assert!(body(&Outer::Open(ByHand)).contains("db01 is down"));
    let hidden = r#"{"title":"Bad Gateway","status":502}"#;
    assert_eq!(body(&Outer::Closed(ByHand)), hidden);
    assert_eq!(body(&Outermost::Passed(Outer::Closed(ByHand))), hidden);
}

/// An `Option` that is `None` leaves no detail: `Display` stays for logs.
#[test]
fn display_is_not_sent_in_place_of_a_detail() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("for logs")]
    #[status(409)]
    struct Taken(#[problem(detail)] Option<String>);

    assert_eq!(body(&Taken(None)), r#"{"title":"Conflict","status":409,"code":"taken"}"#);
}

#[test]
fn what_is_no_identifier_is_omitted() {
    for text in ["", "two words", "line\nbreak"] {
        let error = Stated::Fields {
            message: "m".into(),
            code: text.into(),
            title: None,
            kind: None,
            occurrence: Some(text.into()),
        };
        let body = body(&error);
        assert!(
            body.starts_with(r#"{"title":"Conflict","status":409,"code":"fields","detail":"m","#),
            "{body}"
        );
        assert!(!body.contains("instance"), "{body}");
    }
}

#[test]
fn long_and_failing_texts_are_cut_or_omitted() {
    let long = "é".repeat(9000);
    let of = |message: &str, title: Option<String>, code: String| {
        let error = Stated::Fields {
            message: message.into(),
            code: code.into(),
            title,
            kind: None,
            occurrence: None,
        };
        Problem::from_error(&error)
    };
    let problem = of(&long, None, "c".into());
    let detail = problem.detail().unwrap();
    assert!(detail.len() > 7000 && long.starts_with(detail), "{}", detail.len());
    assert_eq!(of("m", None, long.clone()).code(), Some("fields"));

    struct Fails;

    impl Display for Fails {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    impl HttpStatus for Fails {
        fn status(&self) -> StatusCode {
            StatusCode::BAD_GATEWAY
        }

        fn append_standard_members(&self, members: &mut StandardMembers) {
            members.set_code(&"by_hand");
            members.set_detail(self);
            members.set_type_uri(&"about:blank");
        }
    }

    assert_eq!(response(&Fails).into_body(), r#"{"title":"Bad Gateway","status":502,"code":"by_hand"}"#);
}

/// An error that states a detail publishes no other text, with whatever status.
#[test]
fn display_is_not_sent_for_a_failing_detail() {
    struct Fails;

    impl Display for Fails {
        fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
            Err(fmt::Error)
        }
    }

    #[derive(Debug, thiserror::Error)]
    #[error("db01 has no user")]
    struct ByHand;

    impl HttpStatus for ByHand {
        fn status(&self) -> StatusCode {
            StatusCode::NOT_FOUND
        }

        fn append_standard_members(&self, members: &mut StandardMembers) {
            members.set_detail(&Fails);
        }
    }

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    #[status(transparent)]
    struct Around(ByHand);

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("around: {0}")]
    #[status(transparent)]
    #[problem(title = "Own")]
    struct Overriding(ByHand);

    assert_eq!(body(&ByHand), r#"{"title":"Not Found","status":404}"#);
    assert_eq!(body(&Around(ByHand)), r#"{"title":"Not Found","status":404}"#);
    assert_eq!(body(&Overriding(ByHand)), r#"{"title":"Own","status":404}"#);
}

/// A width that comes from a request panics nothing.
#[test]
fn widths_have_a_limit() {
    for number in [65_535, 65_536, 70_000, usize::MAX] {
        let problem =
            Problem::from_error(&Stated::Widths { ratio: 0.5, width: number, places: 2, r#type: 't' });
        assert!(problem.detail().unwrap().starts_with("      "), "{number}");
        let problem =
            Problem::from_error(&Stated::Widths { ratio: 0.5, width: 7, places: number, r#type: 't' });
        assert!(problem.detail().unwrap().starts_with("0.50000"), "{number}");
    }
}

/// The same URI is sent as the compiler accepted it.
#[test]
fn uri_reference_with_user_is_sent() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("taken")]
    #[status(409)]
    #[problem(instance = "https://ann@example.com/")]
    struct Literal;

    assert!(body(&Literal).contains(r#""instance":"https://ann@example.com/""#), "{}", body(&Literal));
}

/// A type with parameters, through transparent structs and pointers.
#[test]
fn generic_fields_are_members() {
    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error("for logs")]
    #[status(409)]
    #[problem(title = "{name:?} is taken")]
    struct Taken<N, D> {
        name: N,
        #[problem(detail)]
        detail: Option<D>,
    }

    #[derive(Debug, thiserror::Error, HttpStatus)]
    #[error(transparent)]
    #[status(transparent)]
    struct Around<N: fmt::Debug, D: fmt::Debug + Display>(Box<Taken<N, D>>);

    let error = Around(Box::new(Taken { name: Some("ann"), detail: Some(7) }));
    assert_eq!(
        body(&error),
        r#"{"title":"Some(\"ann\") is taken","status":409,"code":"taken","detail":"7"}"#
    );
}
