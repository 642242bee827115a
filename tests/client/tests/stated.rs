//! Fields that are standard members, read back.

use statusful::{FromProblem, HttpStatus, Problem};

#[derive(Debug, PartialEq, thiserror::Error, HttpStatus, FromProblem)]
#[error("for logs")]
#[problem(base = "https://example.com/")]
enum Stated {
    #[status(409)]
    Fields {
        #[problem(code)]
        code: u16,
        #[problem(detail)]
        detail: String,
        #[problem(title)]
        title: Option<String>,
        #[problem(instance)]
        instance: Option<Box<str>>,
    },
    #[status(404)]
    #[problem(detail = "There is no {what}.")]
    Template {
        #[problem(extension)]
        what: String,
    },
    #[status(422)]
    Kind {
        #[problem(type)]
        kind: String,
    },
}

#[track_caller]
fn is_read_back(error: Stated) {
    assert_eq!(Stated::from_problem(&Problem::from_error(&error)), Some(error));
}

#[test]
fn fields_are_read_back() {
    is_read_back(Stated::Fields {
        code: 17,
        detail: "d".into(),
        title: Some("T".into()),
        instance: Some("/i".into()),
    });
    is_read_back(Stated::Template { what: "user".into() });
    is_read_back(Stated::Kind { kind: "urn:x:y".into() });
    let bare = Stated::Fields { code: 17, detail: "d".into(), title: None, instance: None };
    let read = Stated::from_problem(&Problem::from_error(&bare));
    let phrase = Some("Conflict".to_owned());
    assert_eq!(read, Some(Stated::Fields { code: 17, detail: "d".into(), title: phrase, instance: None }));
}

/// A code that differs between errors is that of any error: the type decides.
#[test]
fn type_identifies_error_with_any_code() {
    let problem = Problem::new(http::StatusCode::CONFLICT).with_code("18").with_detail("d");
    assert_eq!(Stated::from_problem(&problem), None);
    let typed = problem.with_type_uri("https://example.com/fields").with_title("T");
    let expected = Stated::Fields { code: 18, detail: "d".into(), title: Some("T".into()), instance: None };
    assert_eq!(Stated::from_problem(&typed), Some(expected));
}
